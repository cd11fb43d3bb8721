import type { Day } from '../../schema/day.ts';
import { type FieldName, fieldNames, fields as known } from '../../schema/fields/fields.ts';
import { aliasFaultOf } from '../../schema/fields/address-readers.ts';
import { languageTagOf } from '../../schema/fields/tag-reader.ts';
import { maxSummaryCharacters } from '../../schema/limits.ts';
import type { Facts, ImportOptions, InputPlace } from './facts.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';
import { type Role, roleOf } from './field-roles.ts';
import { valueFor } from './field-values.ts';
import { bylinesOf } from './bylines.ts';
import { gatherDays } from './gather-days.ts';
import { hidingsOf } from './hidden.ts';
import { languageOfTag } from '../text/language-of-text.ts';
import { leadPictureOf } from './lead-picture.ts';
import { topicsOf } from './name-lists.ts';
import { liftNested } from './nested-fields.ts';
import { isProse, plainTextOf, withoutTags, plainWordsOf } from '../text/plain-text.ts';
import { partsOfName } from '../text/slug.ts';

/** Fields that are gathered each in a way of its own, and the one that every import writes anew. All others are taken over as their form asks. */
const gatheredApart: readonly FieldName[] = [
  'title', 'date', 'source', 'sourceUrl', 'summary', 'topics', 'image', 'updated', 'draft', 'aliases', 'lang',
  'imported',
];

/** Where a page stands itself, which is often a pattern such as `/:year/:title/` and then no old address. */
const ownAddress = /^(?:permalink|url|path)$/i;

/** Gather what a foreign head says, with a remark on all of it that has no place here. Where the file lies may tell day and slug. */
export function gatherFacts(fields: readonly ForeignField[], place: InputPlace, body: string, options: ImportOptions): Facts {
  const parts = partsOfName(place.name);
  const facts: Facts = {
    title: '', date: '', updated: '', source: '', sourceUrl: '', summary: '', topics: [], slug: '', aliases: [], draft: false, others: {},
    remarks: [], refusals: [],
  };
  const once = lastOfEach(liftNested(fields), facts);
  const of = (role: Role): ForeignField[] =>
    once.filter((field) => roleOf(field.key)?.role === role && textsOf(field.value).length > 0).sort((a, b) => rankOf(a) - rankOf(b));
  const first = (role: Role): string => plainTextOf(withoutTags(textsOf(of(role)[0]?.value ?? '')[0] ?? ''));
  // Braces in a headline are words of it, unless nothing else stands there.
  facts.title = first('title') === '' ? '' : plainTextOf(textsOf(of('title')[0]?.value ?? '')[0] ?? '');
  facts.slug = first('slug');
  gatherDays(facts, { dates: of('date'), updates: of('updated'), addresses: [...of('aliases'), ...of('slug')] }, place, options);
  gatherSource(facts, of('source'), of('sourceUrl'), options);
  facts.topics = topicsOf(of('topics'));
  gatherSummary(facts, of('summary'), body);
  gatherPaths(facts, [...of('aliases'), ...ownAddressOf(facts, of('sourceUrl')[0], options)], options.origin);
  const picture = leadPictureOf(of('image'), { alt: first('imageAlt'), credit: first('imageCredit'), caption: first('imageCaption') });
  if (picture) facts.picture = picture;
  gatherLanguage(facts, of('language')[0], options.language ?? parts.language);
  gatherHidings(facts, once, `${place.folder?.split('/').at(-1) ?? ''}/${place.name}`, options.today ?? '');
  for (const name of fieldNames) if (!gatheredApart.includes(name)) takeOver(facts, name, of(name));
  for (const field of of('redirects')) facts.remarks.push({ reason: 'redirects', line: field.line, detail: textsOf(field.value).join(' ') });
  const told = new Set(facts.remarks.filter(({ reason }) => reason === 'draft' || reason === 'hidden-maybe').map(({ detail }) => detail.split(':')[0]));
  for (const field of once.filter((one) => roleOf(one.key) === undefined && !told.has(one.key))) leaveAside(facts, field);
  return facts;
}

/** A page of the site that the import is from stood itself where it says it was published first: that address is to lead to its item. */
function ownAddressOf({ sourceUrl }: Facts, field: ForeignField | undefined, { origin }: ImportOptions): ForeignField[] {
  const isOwn = origin !== undefined && sourceUrl.startsWith(`${origin}/`) && !/[?#]/.test(sourceUrl);
  return isOwn ? [{ key: 'permalink', value: sourceUrl, line: field?.line ?? 0 }] : [];
}

/** A key that stands twice counts as written last, as the tools of that habit read it. */
function lastOfEach(fields: readonly ForeignField[], facts: Facts): ForeignField[] {
  const kept = new Map<string, ForeignField>();
  for (const field of fields) {
    const earlier = kept.get(field.key);
    if (earlier) {
      const same = JSON.stringify(earlier.value) === JSON.stringify(field.value) || textsOf(earlier.value).length === 0;
      facts.remarks.push({ reason: same ? 'repeated' : 'key-twice', line: field.line, detail: field.key });
    }
    kept.delete(field.key);
    kept.set(field.key, field);
  }
  return [...kept.values()];
}

function gatherSource(facts: Facts, sources: readonly ForeignField[], addresses: readonly ForeignField[], options: ImportOptions): void {
  const texts = sources.flatMap((field) => textsOf(field.value).slice(0, 1)).map((text) => plainTextOf(withoutTags(text)));
  const written = [...addresses.flatMap((field) => textsOf(field.value)), ...texts].map((text) => text.trim());
  facts.sourceUrl = written.find((text) => /^https?:\/\//i.test(text) && URL.canParse(text)) ?? '';
  facts.source = texts.find((text) => text !== '' && !/^https?:\/\//i.test(text)) ?? options.source ?? '';
  if (facts.source === '') {
    facts.refusals.push({
      line: sources[0]?.line ?? 1, message: 'No source is given.',
      cure: 'Write who published it first in the head of the file, Source: NAME, or give --source NAME.',
    });
  }
}

/** The first summary is kept; another one counts as lost unless its words stand in the kept one or in the text. */
function gatherSummary(facts: Facts, fields: readonly ForeignField[], body: string): void {
  const words = fields.length > 1 ? plainWordsOf(withoutTags(body)) : '';
  for (const field of fields) {
    const text = plainTextOf(withoutTags(textsOf(field.value).join(' ')));
    const isKnown = [facts.summary, words].some((known) => plainWordsOf(known).includes(plainWordsOf(text)));
    if (facts.summary === '') facts.summary = text;
    else if (!isKnown) facts.remarks.push({ reason: 'key-text', line: field.line, detail: field.key });
  }
  const [field] = fields;
  // Tools make such summaries themselves; the archive's lists begin with the text as well.
  if (field && Array.from(facts.summary).length > maxSummaryCharacters && plainWordsOf(plainTextOf(withoutTags(body))).includes(plainWordsOf(facts.summary))) {
    facts.summary = '';
    facts.remarks.push({ reason: 'summary-repeats', line: field.line, detail: field.key });
  }
}

/** What readers of the old site were not to see is a draft. */
function gatherHidings(facts: Facts, fields: readonly ForeignField[], path: string, today: Day): void {
  const remarks = hidingsOf(fields, path, facts.title, today);
  if (today !== '' && facts.date > today) remarks.push({ reason: 'draft', line: 0, detail: `${facts.date} is still to come` });
  facts.draft = remarks.some(({ reason }) => reason === 'draft');
  facts.remarks.push(...remarks);
  for (const { key, value, line } of facts.draft ? [] : fields.filter((one) => roleOf(one.key)?.role === 'expires')) {
    facts.remarks.push({ reason: 'expires', line, detail: textsOf(value).join(' ') || key });
  }
}

function gatherPaths(facts: Facts, fields: readonly ForeignField[], origin = ''): void {
  for (const field of fields) {
    for (const text of textsOf(field.value)) {
      const bare = origin !== '' && text.startsWith(`${origin}/`) ? text.slice(origin.length) : text.trim();
      const path = `/${bare}`.replace(/^\/+/, '/').replace(/index\.html?$/, '');
      const isPath = !/^[a-z]+:/i.test(bare) && /^(?:\/[\p{L}\p{N}._~%,&+=@!-]+)+\/?$/u.test(path) && aliasFaultOf(path) === undefined;
      const isKnown = facts.aliases.some((alias) => alias.toLowerCase() === path.toLowerCase());
      const reason = ownAddress.test(field.key) ? 'key-left' : 'alias-left';
      if (isPath && !isKnown) facts.aliases.push(path);
      else if (!isPath && path !== '/') facts.remarks.push({ reason, line: field.line, detail: `${field.key} ${bare}` });
    }
  }
}

function gatherLanguage(facts: Facts, field: ForeignField | undefined, wish: Facts['language']): void {
  const written = field ? textsOf(field.value).join() : '';
  const language = wish ?? languageOfTag(written);
  if (language) facts.language = language;
  if (language || !field) return;
  const tag = languageTagOf(written);
  if (tag !== undefined) facts.others.lang = tag;
  facts.remarks.push({ reason: tag === undefined ? 'language-other' : 'language-set', line: field.line, detail: tag ?? written });
}

/** Take a field of ours over in its own form. What does not fit it is left aside. */
function takeOver(facts: Facts, name: FieldName, fields: readonly ForeignField[]): void {
  if (known[name].form.is === 'bylines') {
    const { names, aside } = bylinesOf(fields);
    facts.others[name] = names;
    for (const detail of aside) facts.remarks.push({ reason: 'byline-login', line: fields[0]?.line ?? 0, detail });
    return;
  }
  const { value, unfit } = valueFor(known[name].form, fields);
  if (value !== undefined) facts.others[name] = value;
  for (const field of unfit) leaveAside(facts, field);
}

function leaveAside(facts: Facts, field: ForeignField): void {
  const texts = textsOf(field.value);
  if (texts.length > 0) facts.remarks.push({ reason: texts.some(isProse) ? 'key-text' : 'key-left', line: field.line, detail: field.key });
}

function rankOf(field: ForeignField): number {
  return roleOf(field.key)?.rank ?? 0;
}
