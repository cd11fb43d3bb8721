import type { ForeignNames } from './foreign-names.ts';
import type { Form } from './form.ts';
import {
  bylinesForm, dayForm, flagForm, lineForm, momentForm, nameForm, namesForm, pathsForm, pictureForm, ruleForm, sha256Form, summaryForm, tagForm, textForm,
  urlForm,
} from './forms.ts';
import { groupForm, groupsForm } from './groups.ts';

/** All that is known of one field of the front matter. Everything else about fields follows from it. */
export type Field<T = unknown> = ForeignNames & {
  form: Form<T>;
  /** What the field means to readers. */
  meaning: string;
  /** How it is written, as lines of YAML. */
  example: string;
} & ({ required: true } | { required?: never; /** What holds where the field is not written. */ default: string });

/** Every field of the front matter, in the order in which files best hold them. A list is empty, and any other field absent, where it is not written. */
export const fields = {
  title: {
    form: lineForm, required: true, meaning: 'The headline.', example: 'title: Mine reopens after a long winter',
    synonyms: 'headline', looseNames: 'name heading',
  },
  titleSupplied: {
    form: flagForm, meaning: 'The original had no headline and the archive supplied this one, shown in square brackets.',
    default: 'The headline is the original’s.', example: 'titleSupplied: true',
  },
  date: {
    form: dayForm, required: true, meaning: 'The day of the news, which lies in the month of the folder.', example: 'date: 2023-02-21',
    synonyms: 'publishdate pubdate published publishedat publisheddate publicationdate datepublished datetime posted postdate releasedate created createdat',
    looseNames: 'day',
  },
  digest: {
    form: flagForm, meaning: 'The text is the archive’s own digest of what the source reported.',
    default: 'The text is the source’s.', example: 'digest: true',
  },
  source: {
    form: nameForm, required: true, meaning: 'Who published the news first.', example: 'source: Fuxin Daily',
    synonyms: 'publisher outlet publication newspaper',
  },
  sourceUrl: {
    form: urlForm, meaning: 'Where the source published it.', default: 'The source is named without a link.',
    example: 'sourceUrl: https://example.org/2023/mine',
    synonyms: 'sourcelink originalurl originallink canonicalurl canonical externalurl externallink link',
  },
  author: {
    form: bylinesForm, meaning: 'Who wrote it: the byline.', default: 'No byline.', example: 'author: [Li Wei, Zhang San]',
    synonyms: 'authors byline by writer writers reporter reporters creator dc:creator',
  },
  editor: {
    form: bylinesForm, meaning: 'The editor in charge.', default: 'No editor is named.', example: 'editor: Wang Fang',
    synonyms: 'editorincharge editor editors responsibleeditor',
  },
  lang: {
    form: tagForm, meaning: 'The language of headline and text, where it is none that the site has pages in: a tag of BCP 47, by which browsers set and '
      + 'read them aloud.', default: 'The language that the file’s name says.', example: 'lang: pt-BR',
  },
  licence: {
    form: groupForm({ name: { form: lineForm, required: true }, address: { form: urlForm, synonyms: 'url', looseNames: 'link' } }),
    meaning: 'The licence of its text, where that is another than the archive’s: its name, and the address of its words.', default: 'The archive’s licence.',
    example: 'licence:\n  name: CC0 1.0\n  address: https://creativecommons.org/publicdomain/zero/1.0/', looseNames: 'license rights',
  },
  summary: {
    form: summaryForm, meaning: 'The standfirst under the headline, and what lists show.', default: 'The first sentences of the text.',
    example: 'summary: The pit closed by snow in December takes up work again.',
    synonyms: 'deck subtitle standfirst subheadline subheading subhead dek lede leadin summary teaser intro excerpt synopsis blurb description abstract',
  },
  topics: {
    form: namesForm, meaning: 'What it is about, as written in the item’s language.', default: 'On the page of no topic.', example: 'topics: [mining, energy]',
    synonyms: 'tags categories topic tag category keywords subjects',
  },
  people: {
    form: namesForm, meaning: 'Who it is about, as written in the item’s language.', default: 'On the page of no person.', example: 'people: [Zhou Pengju]',
    synonyms: 'persons person',
  },
  places: {
    form: namesForm, meaning: 'Where it happened, as written in the item’s language.', default: 'On the page of no place.',
    example: 'places: [Haizhou District]',
    synonyms: 'locations', looseNames: 'location dateline',
  },
  organisations: {
    form: namesForm, meaning: 'Which bodies and companies it is about, as written in the item’s language.', default: 'On the page of no organisation.',
    example: 'organisations: [Fuxin Mining Group]', synonyms: 'organizations organization orgs', looseNames: 'companies',
  },
  series: {
    form: nameForm, meaning: 'The affair it is one chapter of, told from its first story to its last on one page.', default: 'Part of no series.',
    example: 'series: Closing of the Haizhou mine', synonyms: 'storyline dossier', looseNames: 'thread serial',
  },
  image: {
    form: groupForm({
      src: { form: pictureForm, required: true, synonyms: 'url path file image feature uid', looseNames: 'source' },
      alt: { form: lineForm, required: true, synonyms: 'alttext description', looseNames: 'text alternative' },
      credit: { form: lineForm, synonyms: 'photographer', looseNames: 'copyright author by' },
      caption: { form: textForm, synonyms: 'title' },
    }),
    meaning: 'The lead picture: a file beside the item, the words that stand for it, who took it, and what stands under it.', default: 'No lead picture.',
    example: 'image:\n  src: mine.jpg\n  alt: The headframe in snow\n  credit: Li Wei',
    synonyms: 'featuredimage featureimage primaryimage cover coverimage thumbnail banner photo featuredimg ogimage headerimage topimg indeximg',
    looseNames: 'picture',
  },
  updated: {
    form: dayForm, meaning: 'The day of the last change of substance, shown to readers.', default: 'Not changed since its day.', example: 'updated: 2023-02-25',
    synonyms: 'lastmod lastmodified modified updatedat lastmodifiedat dateupdated datemodified postmodified revised',
  },
  corrections: {
    form: groupsForm(
      { date: { form: dayForm, required: true }, text: { form: textForm, required: true, looseNames: 'reason correction description' } },
      { many: 'corrections', one: 'correction', example: '“- date: 2023-02-25”, and below it, indented, “text: …”' },
    ),
    meaning: 'Mistakes set right, each with its day and what was wrong, shown to readers.', default: 'No corrections.',
    example: 'corrections:\n  - date: 2023-02-25\n    text: The pit is 300 metres deep, not 30.', looseNames: 'correction errata',
  },
  embargo: {
    form: momentForm, meaning: 'The moment before which the item is not published.', default: 'Published at once.', example: 'embargo: 2023-02-21T06:00+08:00',
  },
  draft: { form: flagForm, meaning: 'The item is not finished: shown in `npm run dev` only.', default: 'Published.', example: 'draft: true' },
  aliases: {
    form: pathsForm, meaning: 'Old addresses on this site that lead to the item.', default: 'No old addresses.', example: 'aliases: [/news/2023/mine.html]',
    synonyms: 'permalink url path aliases alias redirectfrom oldurl oldurls', looseNames: 'redirects',
  },
  withdrawn: {
    form: groupForm({ date: { form: dayForm, required: true }, reason: { form: textForm, required: true, looseNames: 'text why because' } }),
    meaning: 'The day the item was withdrawn, and why: the page shows this notice instead of the text.', default: 'Not withdrawn.',
    example: 'withdrawn:\n  date: 2023-03-01\n  reason: The report was not confirmed.', looseNames: 'retracted retraction',
  },
  waivers: {
    form: groupsForm(
      { rule: { form: ruleForm, required: true }, reason: { form: textForm, required: true, looseNames: 'text why because' } },
      { many: 'waivers', one: 'waiver', example: '“- rule: text-repeated”, and below it, indented, “reason: …”' },
    ),
    meaning: 'Rules that a check lets this item break, each with the reason. Only rules whose breach is a warning can be waived.', default: 'Every rule holds.',
    example: 'waivers:\n  - rule: text-repeated\n    reason: The bulletin was read out again in the evening.',
  },
  imported: {
    form: groupForm({
      from: { form: lineForm, required: true, looseNames: 'file source' },
      sha256: { form: sha256Form, required: true, looseNames: 'sha hash digest' },
      written: { form: sha256Form },
    }),
    meaning: 'The file an import came from and its digest, by which it is recognised when it comes again, and the digest of the item as it was written, '
      + 'by which an editor’s changes are told.', default: 'Written for this archive.',
    example: `imported:\n  from: mine.txt\n  sha256: ${'a1'.repeat(32)}`,
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

/** Every field's name, in the order of the manual. */
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** Answer whether a key is a field of the front matter. */
export function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key);
}

type ValueOf<N extends FieldName> = (typeof fields)[N]['form'] extends Form<infer T> ? T : never;
type AlwaysThere = { [N in FieldName]: (typeof fields)[N] extends { required: true } ? N : ValueOf<N> extends readonly unknown[] ? N : never }[FieldName];
type Flat<T> = { [K in keyof T]: T[K] };

/** What a checked front matter says, in plain data. Lists are empty where nothing was written; the other optional fields are absent. */
export type FrontMatter = Flat<{ [N in AlwaysThere]: ValueOf<N> } & { [N in Exclude<FieldName, AlwaysThere>]?: ValueOf<N> }>;

/** A mistake set right in public: the day it was corrected and what was wrong. */
export type Correction = FrontMatter['corrections'][number];

/** Answer whether values of a form are lists, of which a front matter has an empty one where nothing was written. */
export function isListForm({ is }: Form): boolean {
  return is === 'names' || is === 'bylines' || is === 'paths' || is === 'groups';
}
