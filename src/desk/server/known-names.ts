import type { Edition } from '../../edition.ts';
import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import type { KnownName } from '../messages.ts';

/** Most names that are offered at a time. */
const mostOffered = 12;

/** The names of a kind that hold what was typed, those that begin with it first, then those that most stories bear. */
export function namesLike({ archive }: Pick<Edition, 'archive'>, kind: HubKind, language: Language, typed: string): KnownName[] {
  const wanted = typed.trim().toLowerCase();
  const found: (KnownName & { at: number })[] = [];
  for (const { names, stories } of archive.hubs.all[kind].values()) {
    const { [language]: name, ...others } = names;
    if (name === undefined) continue;
    const at = name.toLowerCase().indexOf(wanted);
    if (at >= 0) found.push({ name, stories: stories.length, others: others as KnownName['others'], at: Math.min(at, 1) });
  }
  const sorted = found.sort((one, other) => one.at - other.at || other.stories - one.stories || (one.name < other.name ? -1 : 1));
  return sorted.slice(0, mostOffered).map(({ name, stories, others }) => ({ name, stories, others }));
}
