import type { Root } from 'mdast';
import type { Language } from '../../schema/language.ts';
import { parseMarkdown } from './dialect.ts';
import { foreignMarksIn } from './foreign-marks.ts';
import { keepUnused } from './keep-unused.ts';
import { readHtmlBody, turnHtml } from './html-to-markdown.ts';
import type { Surroundings } from './links.ts';
import { readPlainBody } from './plain-body.ts';
import type { Remark } from '../notes.ts';
import { settleTree } from './settle-tree.ts';
import { standInFor, type StandIn } from '../tags/stand-ins.ts';
import { meaningOf, tagNameOf, outputOf } from '../tags/meaning.ts';
import { replaceTags, type TemplateTag } from '../tags/scan.ts';
import { tidySource } from './tidy-source.ts';

/** How the text of a file is written. */
export type BodyForm = 'plain' | 'markdown' | 'html' | 'verbatim';

/** A foreign text with what is known of it. */
export interface ForeignBody {
  text: string;
  form: BodyForm;
  /** Line of the file on which the text begins. */
  firstLine: number;
  language: Language;
  title: string;
  /** Fields that template tags may show, by name in small letters. */
  values: ReadonlyMap<string, string>;
}

/** Ids of headings, to which links within the text may lead. */
export type Ids = ReadonlySet<string>;

/**
 * Turn a foreign text into a tree of our Markdown. It may be settled more than once, in other surroundings;
 * each time with all remarks, in the order of their lines.
 */
export function readBody(body: ForeignBody): (surroundings: Surroundings, ids?: Ids) => { tree: Root; remarks: Remark[] } {
  // What cannot be read is shown as it was written: as code.
  if (body.form === 'verbatim') {
    const tree: Root = { type: 'root', children: [{ type: 'code', value: body.text.trim() }] };
    return () => ({ tree, remarks: [] });
  }
  if (body.form === 'plain') {
    const tree = readPlainBody(body.text);
    return () => ({ tree, remarks: [] });
  }
  const tags: StandIn[] = [];
  const scanned = replaceTags(body.text, (tag) => standFor(tag, tags, body.values));
  const htmlRemarks: Remark[] = foreignMarksIn(scanned.text);
  const foreign = body.form === 'html' ? readHtmlBody(scanned.text, htmlRemarks) : readMarkdownBody(tidySource(scanned.text), htmlRemarks);
  return (surroundings, ids) => {
    const remarks = htmlRemarks.map((remark) => ({ ...remark, line: scanned.lineOf(remark.line) }));
    const tree = settleTree(
      foreign, { ...surroundings, language: body.language, title: body.title, tags, remarks, lineOf: scanned.lineOf, ...(ids && { ids }) },
    );
    const inFile = remarks.map((remark) => ({ ...remark, line: remark.line > 0 ? remark.line + body.firstLine - 1 : 0 }));
    return { tree, remarks: inFile.sort((a, b) => a.line - b.line) };
  };
}

function readMarkdownBody(text: string, remarks: Remark[]): Root {
  return turnHtml(keepUnused(parseMarkdown(text), remarks), remarks);
}

/** Keep what a tag means for later, and give the word that stands for it; a tag that only divides the text gives the HTML that does so. */
function standFor(tag: TemplateTag, tags: StandIn[], values: ReadonlyMap<string, string>): string {
  const meaning = tag.kind === 'output' ? outputOf(tag.inside.trim(), values) : meaningOf(tag);
  if (meaning.insert.is === 'html') return `\n\n${meaning.insert.html}\n\n`;
  tags.push({ ...meaning, written: tag.written, line: tag.line, name: tag.kind === 'output' ? tag.inside.trim() : tagNameOf(tag) });
  if (meaning.insert.is === 'nothing' && meaning.lost === undefined) return '';
  return standInFor(tags.length - 1);
}
