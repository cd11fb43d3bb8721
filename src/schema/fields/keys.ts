import { editDistance } from '../edit-distance.ts';
import { shown } from '../excerpt.ts';
import type { Edit } from '../fix.ts';
import type { Findings } from '../findings.ts';
import type { Form } from './form.ts';
import { type ForeignNames, namedBy } from './foreign-names.ts';
import { nearestOf } from '../nearest.ts';
import { oddSpace } from '../yaml/odd-signs.ts';
import type { Entry } from '../yaml/value.ts';

const oddSpaces = new RegExp(`[${oddSpace}]`, 'g');

/** The keys that may stand in a place, with what other systems call them. */
export type KnownKeys = Readonly<Record<string, ForeignNames>>;

/** Gather entries by key; keys that are not known, or stand twice, are noted. The first of two counts. */
export function checkKeys(entries: readonly Entry[], known: KnownKeys, findings: Findings, prefix = ''): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { key, start } = entry;
    const first = found.get(key);
    if (first) {
      findings.add(
        'key-duplicate', start, `${prefix}${shown(key)} stands twice, first in line ${findings.placeOf(first.start).line}.`,
        'Delete one of the two.',
      );
    } else if (Object.hasOwn(known, key)) {
      found.set(key, entry);
    } else {
      const bare = key.replace(oddSpaces, '');
      if (bare !== key && Object.hasOwn(known, bare)) {
        findings.add(
          'key-unknown', start, `A space that YAML takes for a letter, such as a no-break space, stands beside the key ${prefix}${bare}.`, 'Delete it.',
          keyFix(findings, entry, bare, entries),
        );
        continue;
      }
      const meant = meantKey(key, known);
      const cure = meant === undefined ? `Delete it, or write one of ${Object.keys(known).join(', ')}.` : `Write ${meant}.`;
      // What other systems call a field may hold something else than it does here: only a slip of the pen is mended.
      const slip = meant !== undefined && editDistance(key.toLowerCase(), meant.toLowerCase(), 1) <= 1 ? keyFix(findings, entry, meant, entries) : undefined;
      findings.add('key-unknown', start, `${prefix}${shown(key) || '?'} is not a known key.`, cure, slip);
    }
  }
  return found;
}

/** The edit that writes another key, unless that one is there already or this one does not stand there word for word. */
function keyFix({ text }: Findings, { key, start }: Entry, meant: string, others: readonly Entry[]): Edit[] | undefined {
  if (!text.startsWith(key, start) || others.some((other) => other.key === meant)) return undefined;
  return [{ from: start, to: start + key.length, insert: meant }];
}

/** Find the key that an author most likely meant: one that other systems call so, or one spelt nearly so. */
export function meantKey(key: string, known: KnownKeys): string | undefined {
  return namedBy(key, known) ?? nearestOf(key, Object.keys(known));
}

/** The form of one key of a group's values; undefined for a key that its form does not know. */
export function formOfKey(form: Pick<Form, 'keys'> | undefined, key: string): Form | undefined {
  const keys = form?.keys;
  return keys && Object.hasOwn(keys, key) ? keys[key]?.form : undefined;
}
