import { importWords } from '../../languages/languages.ts';
import { type FieldName, fieldNames } from '../../schema/fields/fields.ts';
import { bareNameOf, synonymsOf } from '../../schema/fields/foreign-names.ts';
import { knownFields } from '../../schema/fields/known-fields.ts';

/** What foreign heads say that no field of ours holds, but an import goes by. */
type ForeignRole = 'slug' | 'language' | 'status' | 'imageAlt' | 'imageCredit' | 'imageCaption' | 'expires' | 'redirects';

/** What a foreign field can become. */
export type Role = FieldName | ForeignRole;

/** Names of what no field of ours holds, in small letters without spaces, hyphens and underscores. */
const foreignRoles: Readonly<Record<ForeignRole, string>> = {
  slug: 'slug postname urlname',
  language: ['language lang locale', ...Object.values(importWords).map(({ headers }) => headers.language ?? '')].join(' '),
  status: 'status poststatus visibility',
  imageAlt: 'imagealt alt coveralt thumbnailalt featuredimagealt',
  imageCredit: 'imagecredit credit photocredit',
  imageCaption: 'imagecaption imagefigcaption caption covercaption',
  expires: 'expirydate expirationdate expiredate unpublishdate unpublishat expires expiry expireson expiresat',
  redirects: 'redirectto redirect redirecturl',
};

const roles = new Map([
  ...Object.entries(foreignRoles).flatMap(([role, names]) => ranked(role as ForeignRole, names.split(' '))),
  // Where a file came from is written anew by each import, and its language is one of the site's, or else becomes `lang`.
  ...fieldNames.flatMap((name) => (name === 'imported' || name === 'lang' ? [] : ranked(name, synonymsOf(name, knownFields[name])))),
]);

/** What a foreign field becomes and how much its name counts among others of that meaning, 0 most; undefined where it becomes nothing. */
export function roleOf(key: string): { role: Role; rank: number } | undefined {
  return roles.get(bareNameOf(key));
}

function ranked(role: Role, names: readonly string[]): [string, { role: Role; rank: number }][] {
  return names.map((name, rank) => [name, { role, rank }]);
}
