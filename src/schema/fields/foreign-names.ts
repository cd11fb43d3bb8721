/** What other systems call a field or key. Names are in small letters without spaces, hyphens and underscores, several in one text. */
export interface ForeignNames {
  /** Names that an import goes by; where a file has several, the earlier counts. The field's own name comes first unless it stands among them. */
  synonyms?: string;
  /** Names too loose for an import to go by, but which an editor who writes them may have meant so. */
  looseNames?: string;
}

/** A name as it is compared with others. @example bareNameOf('Redirect_From') //=> 'redirectfrom' */
export function bareNameOf(key: string): string {
  return key.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, '');
}

/** All names that an import goes by, the most telling first. */
export function synonymsOf(name: string, { synonyms = '' }: ForeignNames): string[] {
  const [own, others] = [bareNameOf(name), wordsIn(synonyms)];
  return others.includes(own) ? others : [own, ...others];
}

/** Find the name that a key of another system means: as a synonym, else loosely. */
export function namedBy(key: string, table: Readonly<Record<string, ForeignNames>>): string | undefined {
  const bare = bareNameOf(key);
  const found = Object.entries(table).find(([name, names]) => synonymsOf(name, names).includes(bare))
    ?? Object.entries(table).find(([, { looseNames = '' }]) => wordsIn(looseNames).includes(bare));
  return found?.[0];
}

function wordsIn(names: string): string[] {
  return names.split(' ').filter((name) => name !== '');
}
