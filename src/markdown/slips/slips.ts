import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { proofOf } from '../proof.ts';
import { walk } from '../walk.ts';
import { noteConflicts } from './conflicts.ts';
import { noteForeignMarks } from './foreign-marks.ts';
import { noteIndentedProse } from './indented-prose.ts';
import { noteSurplusCells } from './surplus-cells.ts';
import { noteUnusedDefinitions } from './unused-definitions.ts';

/** Signs of which one stands in every text that may hold a slip in its lines. A wrong yes costs time only. */
const lineSigns = new RegExp([
  String.raw`[<>]{7}|\[\[|\]\[|\[[!/]|\][ （(]|%%|%\}|\{[{%:.#<]|==|\$\$|'''|<%|\[[a-z]+[= ]`,
  String.raw`^[ \t>]*(?::::|#+[^\s#]|#+ |[#＃]|!!!|\?\?\?|\*\[|\.\. |import |\[TOC|[-*+]|\d{1,9}[.)])`,
].join('|'), 'm');

/**
 * Note what would vanish from the page without a word, or stand on it as marks no reader should see. Runs while the text still has
 * its links by reference, since one whose address is missing is plain text to Markdown.
 */
export function slips() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const text = String(file.value);
    if (text.includes(']:')) noteUnusedDefinitions(tree, proof);
    const code: Nodes[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === 'table') noteSurplusCells(node, proof);
      if (node.type === 'code') {
        code.push(node);
        noteIndentedProse(node, proof);
      }
    });
    if (!lineSigns.test(text)) return;
    noteConflicts(code, proof);
    noteForeignMarks(tree, text, proof);
  };
}
