import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { diffArrays } from 'diff';
import type { Form } from '../schema/fields/form.ts';
import { formOfKey } from '../schema/fields/keys.ts';
import type { Edit } from '../schema/fix.ts';
import { keyOfValue, type FieldValue } from './field-value.ts';
import { endOfNode, plainOfNode } from './matter.ts';
import { flowOf, keyOf, linesOf, linesOfItem, scalarOf } from './yaml-lines.ts';

/** The lines of one field, and where they stand in the text: offsets of nodes count from `base`. */
export interface Ground {
  text: string;
  source: string;
  base: number;
}

/**
 * The least edits that make a value of another, each entry and key keeping its place, quotes and comments where it stays.
 * Undefined where the old form cannot hold the new value, so that it has to be written anew.
 */
export function editsOf(node: unknown, value: FieldValue, form: Form | undefined, ground: Ground, inFlow = false): Edit[] | undefined {
  if (keyOfValue(plainOfNode(node)) === keyOfValue(value)) return [];
  if (typeof value === 'string') return isScalar(node) ? editScalar(node, value, form, ground, inFlow) : undefined;
  if (Array.isArray(value)) return isSeq(node) ? editList(node, value, form, ground) : undefined;
  return isMap(node) ? editGroup(node, value, form, ground) : undefined;
}

function editScalar(node: Scalar, value: string, form: Form | undefined, { text, base }: Ground, inFlow: boolean): Edit[] | undefined {
  if (!node.range || node.source === '' || /^BLOCK/.test(node.type ?? '')) return undefined;
  const [start, end] = [base + node.range[0], base + node.range[1]];
  const beforeComment = /^[ \t]*#/.test(text.slice(end, lineEndOf(text, end)));
  return [{ from: start, to: end, insert: scalarOf(value, form, { inFlow, beforeComment }) }];
}

function editList(node: YAMLSeq, values: readonly FieldValue[], form: Form | undefined, ground: Ground): Edit[] | undefined {
  const items = node.items as Node[];
  if (items.length === 0 || values.length === 0) return undefined;
  const flow = node.flow === true;
  const edits: Edit[] = [];
  let at = 0;
  let gone = 0;
  let fresh: FieldValue[] = [];
  /** Make the entries between two that stay: change as many as there are on both sides, drop or add the rest. */
  const closeGap = (): boolean => {
    const pairs = Math.min(gone, fresh.length);
    for (const [index, value] of fresh.slice(0, pairs).entries()) {
      const changed = editsOf(items[at + index], value, form, ground, flow);
      if (!changed) return false;
      edits.push(...changed);
    }
    if (flow && gone > pairs) edits.push(dropInFlow(items.map(rangeOf), at + pairs, at + gone, ground));
    for (let index = at + pairs; !flow && index < at + gone; index++) {
      const dropped = dropLines(dashOf(node, index), items[index], ground);
      if (!dropped) return false;
      edits.push(dropped);
    }
    if (fresh.length > pairs) {
      const added = fresh.slice(pairs);
      const edit = flow
        ? addInFlow(items.map(rangeOf), at + pairs, added.map((each) => flowOf(each, form)), ground)
        : addItems(node, at + pairs, added, form, ground);
      if (!edit) return false;
      edits.push(edit);
    }
    [at, gone, fresh] = [at + gone, 0, []];
    return true;
  };
  for (const change of diffArrays(items.map((item) => keyOfValue(plainOfNode(item))), values.map(keyOfValue))) {
    if (change.removed) gone += change.value.length;
    else if (change.added) fresh.push(...change.value.map((each) => JSON.parse(each) as FieldValue));
    else {
      if (!closeGap()) return undefined;
      at += change.value.length;
    }
  }
  return closeGap() ? edits : undefined;
}

function editGroup(node: YAMLMap, group: { [key: string]: FieldValue }, form: Form | undefined, ground: Ground): Edit[] | undefined {
  const pairs = node.items.map(({ key, value }) => (
    { key: key as Node, name: isScalar(key) ? String(key.value) : '', value: (value ?? undefined) as Node | undefined }
  ));
  if (pairs.length === 0) return undefined;
  const flow = node.flow === true;
  const edits: Edit[] = [];
  for (const { key, name, value } of pairs) {
    const wanted = Object.hasOwn(group, name) ? group[name] : undefined;
    const edit = wanted === undefined
      ? [flow ? undefined : dropLines(key.range?.[0], value ?? key, ground)]
      : [value && editsOf(value, wanted, formOfKey(form, name), ground, flow)].flat();
    for (const each of edit) {
      if (!each) return undefined;
      edits.push(each);
    }
  }
  const last = pairs.at(-1);
  const added = Object.entries(group).filter(([key]) => !pairs.some(({ name }) => name === key));
  if (added.length === 0 || !last) return edits;
  const end = ground.base + endOfNode(last.value ?? last.key, ground.source);
  if (flow) {
    return [...edits, { from: end, to: end, insert: added.map(([key, value]) => `, ${keyOf(key)}: ${flowOf(value, formOfKey(form, key))}`).join('') }];
  }
  const indent = columnOf(ground, last.key.range?.[0] ?? 0);
  const lines = added.flatMap(([key, value]) => linesOf(key, value, formOfKey(form, key))).map((line) => `${' '.repeat(indent)}${line}\n`);
  const place = lineEndOf(ground.text, end) + 1;
  return [...edits, { from: place, to: place, insert: lines.join('') }];
}

function addItems(node: YAMLSeq, at: number, values: readonly FieldValue[], form: Form | undefined, ground: Ground): Edit | undefined {
  const dash = dashOf(node, 0);
  if (dash === undefined || !isAloneBefore(ground, dash)) return undefined;
  const before = node.items[at - 1] as Node | undefined;
  const place = before ? lineEndOf(ground.text, ground.base + endOfNode(before, ground.source)) + 1 : lineStartOf(ground.text, ground.base + dash);
  const indent = ' '.repeat(columnOf(ground, dash));
  return { from: place, to: place, insert: values.flatMap((value) => linesOfItem(value, form)).map((line) => `${indent}${line}\n`).join('') };
}

/** Take out whole lines, from that on which something begins to that on which it ends. */
function dropLines(start: number | undefined, node: Node | undefined, ground: Ground): Edit | undefined {
  if (start === undefined || !node || !isAloneBefore(ground, start)) return undefined;
  const end = lineEndOf(ground.text, ground.base + Math.max(start, endOfNode(node, ground.source)));
  return { from: lineStartOf(ground.text, ground.base + start), to: end + 1, insert: '' };
}

/** Take neighbours out of brackets, from one index to before another, with the commas that parted them from the next, or from the one before. */
function dropInFlow(ranges: readonly (readonly [number, number])[], from: number, to: number, { base }: Ground): Edit {
  const [first, last, before, next] = [ranges[from], ranges[to - 1], ranges[from - 1], ranges[to]];
  if (next || !before) return { from: base + (first?.[0] ?? 0), to: base + (next?.[0] ?? last?.[1] ?? 0), insert: '' };
  return { from: base + before[1], to: base + (last?.[1] ?? 0), insert: '' };
}

function addInFlow(ranges: readonly (readonly [number, number])[], at: number, texts: readonly string[], { base }: Ground): Edit | undefined {
  const [before, next] = [ranges[at - 1], ranges[at]];
  if (before) return { from: base + before[1], to: base + before[1], insert: texts.map((text) => `, ${text}`).join('') };
  return next && { from: base + next[0], to: base + next[0], insert: texts.map((text) => `${text}, `).join('') };
}

function rangeOf(node: Node): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

/** Where the hyphen of an entry stands. */
function dashOf(node: YAMLSeq, index: number): number | undefined {
  const token = node.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const dashes = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
  return dashes[index]?.offset;
}

function isAloneBefore({ text, base }: Ground, at: number): boolean {
  return text.slice(lineStartOf(text, base + at), base + at).trim() === '';
}

function columnOf({ text, base }: Ground, at: number): number {
  return base + at - lineStartOf(text, base + at);
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line feed that ends the line of an offset. */
export function lineEndOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
