import { mergedPairs, type NameMerge, pairsIn, setPairs } from '../../editing/name-pairs.ts';
import { EditRefused } from '../../editing/refusal.ts';
import type { ReadFile } from '../../editing/save-file.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { type HubKind, hubKinds } from '../../schema/item.ts';
import { namesFile } from '../../schema/names-file.ts';
import { nameUses, withMergedName } from './name-uses.ts';
import type { Rewrite } from './rewrites.ts';

/** One merge within one kind of name. */
type KindMerge = NameMerge & { kind: HubKind };

/**
 * Work out what changes where one name becomes another: in every item that uses it, and in `names.yaml`.
 * @param kind the one kind to change; all where it is absent
 * @throws {EditRefused} where nothing uses the name, or a file cannot be changed
 */
export function mergePlan(texts: ReadonlyMap<string, ReadFile>, names: ReadFile | undefined, merge: NameMerge, kind?: HubKind): Rewrite[] {
  const isMeant = (language: string): boolean => merge.language === undefined || merge.language === language;
  const all = nameUses([...texts].map(([file, { text }]) => ({ file, text })));
  const uses = all.filter(({ name, language }) => name === merge.from && isMeant(language));
  const isPaired = (each: HubKind): boolean => names !== undefined
    && pairsIn(names.text, each).some((pair) => Object.entries(pair).some(([language, name]) => name === merge.from && isMeant(language)));
  const kinds = hubKinds.filter((each) => (kind ?? each) === each && (uses.some((use) => use.kind === each) || isPaired(each)));
  if (kinds.length === 0) {
    throw new EditRefused(`No item uses the name ${merge.from}.`, 'Run `npm run names`, which lists all, and write it as it stands there.');
  }
  const { text, merges } = withMergedPairs(names?.text ?? '', kinds, merge);
  const changed = [...texts].flatMap(([file, before]): Rewrite[] => {
    const own = merges.filter(({ language = checkFileName(file).language }) => language === checkFileName(file).language);
    const after = own.reduce((raw, each) => changedBy(file, raw, each), before.text);
    return after === before.text ? [] : [{ file, before, after }];
  });
  return names && text !== names.text ? [...changed, { file: namesFile, before: names, after: text }] : changed;
}

function changedBy(file: string, raw: string, { kind, from, into }: KindMerge): string {
  try {
    // A name may also be written with codes that begin with a backslash.
    return raw.includes(from) || raw.includes('\\') ? withMergedName(raw, kind, { from, into }) : raw;
  } catch (thrown) {
    if (thrown instanceof EditRefused) throw new EditRefused(`${file}: ${thrown.message}`, thrown.cure);
    throw thrown;
  }
}

/** The text of `names.yaml` with one name for two, and all merges that follow from it, until none does. */
function withMergedPairs(raw: string, kinds: readonly HubKind[], merge: NameMerge): { text: string; merges: KindMerge[] } {
  let text = raw;
  const merges: KindMerge[] = [];
  for (const kind of kinds) {
    const waiting = [merge];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      merges.push({ kind, ...next });
      const old = pairsIn(text, kind);
      const { pairs, more } = mergedPairs(old, next);
      if (JSON.stringify(pairs) !== JSON.stringify(old)) text = setPairs(text, kind, pairs);
      waiting.push(...more);
    }
  }
  return { text, merges };
}
