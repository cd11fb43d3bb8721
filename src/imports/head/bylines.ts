import type { FieldValue } from '../../editing/field-value.ts';
import { bareNameOf } from '../../schema/fields/foreign-names.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';
import { unique } from './name-lists.ts';

/** Keys under which a map of a person has the name that readers saw, the most telling first, bare. */
const nameKeys = ['displayname', 'name', 'fullname', 'realname', 'penname', 'byline', 'title', 'label', 'nickname', 'screenname', 'zhname', 'enname'];
/** Keys of the parts of a name, in the order in which they are written. */
const partKeys = [['firstname', 'givenname', 'given', 'first'], ['lastname', 'familyname', 'surname', 'family', 'last']];
const mail = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/;
/** Names that systems give to those who log in; no person is called so. */
const login = new RegExp(
  '^(?:@\\S+|(?:wp[-_]?)?(?:site[-_]?)?admin(?:istrator)?[-_]?\\d*|root|webmaster|postmaster|superuser|sysadmin|(?:user|guest)[-_]?\\d*|[a-z][a-z._-]*\\d+)$',
  'i',
);

/** The names of people in fields as readers saw them, none twice, and what is left aside since it names how they log in or where they get mail. */
export function bylinesOf(fields: readonly ForeignField[]): { names: string[]; aside: string[] } {
  const aside: string[] = [];
  const names = fields.flatMap(({ key, value }) => peopleIn(value, key, aside));
  return { names: unique(names), aside: [...new Set(aside)] };
}

function peopleIn(value: FieldValue, key: string, aside: string[]): string[] {
  if (typeof value === 'string') return personIn(value, aside);
  if (Array.isArray(value)) return value.flatMap((part) => peopleIn(part, key, aside));
  const entries = Object.entries(value).filter(([, part]) => textsOf(part).length > 0);
  const named = nameOf(new Map(entries.map(([name, part]) => [bareNameOf(name), part])), aside);
  if (named.length === 0) {
    const people = entries.filter(([, part]) => typeof part !== 'string').flatMap(([name, part]) => peopleIn(part, `${key}.${name}`, aside));
    if (people.length > 0) return people;
  }
  const login = entries.filter(([name]) => /login|mail|user|nicename|slug|\bid$|uid/i.test(name)).map(([name]) => `${key}.${name}`);
  aside.push(...(named.length === 0 ? entries.map(([name]) => `${key}.${name}`) : login));
  return named;
}

function nameOf(map: ReadonlyMap<string, FieldValue>, aside: string[]): string[] {
  for (const key of nameKeys) {
    const names = textsOf(map.get(key) ?? '').flatMap((text) => personIn(text, aside));
    if (names.length > 0) return names;
  }
  const parts = partKeys.flatMap((keys) => keys.map((key) => textsOf(map.get(key) ?? '')[0] ?? '').find((text) => text !== '') ?? []);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

/** The name in a text such as `Ann Miller <ann@example.org>`; none where the text is a mail address or the name of an account. */
function personIn(written: string, aside: string[]): string[] {
  const text = plainTextOf(written.replace(/<(?:mailto:)?([^<>\s]+@[^<>\s]+)>/gi, ' ($1) '));
  const found = mail.exec(text)?.[0];
  const bare = text.replaceAll(new RegExp(mail, 'g'), ' ').replace(/[<(（[]\s*[>)）\]]/g, ' ');
  // RSS writes the address first, and the name in brackets.
  const name = bare.trim().replace(/^[,，;；:：|/\s-]+|[,，;；:：|/\s-]+$/g, '').replace(/^\((.*)\)$/s, '$1').trim();
  if (found !== undefined) aside.push(found);
  if (!login.test(name)) return name === '' ? [] : [name];
  aside.push(name);
  return [];
}
