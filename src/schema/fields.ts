/** What the editors' manual says of one field of the front matter. */
export interface Field {
  form: string;
  required?: true;
  /** What the field means to readers. */
  meaning: string;
  /** What holds where the field is not written; empty for required ones. */
  default: string;
  /** How it is written, as lines of YAML. */
  example: string;
}

/** The editors' manual: every field of the front matter, in the order in which files best hold them. */
export const fields = {
  title: { required: true, form: 'text', meaning: 'The headline.', default: '', example: 'title: Mine reopens after a long winter' },
  titleSupplied: { form: 'true', meaning: 'The original had no headline and the archive supplied this one, shown in square brackets.', default: 'The headline is the original’s.', example: 'titleSupplied: true' },
  date: { required: true, form: 'YYYY-MM-DD', meaning: 'The day of the news, which lies in the month of the folder.', default: '', example: 'date: 2023-02-21' },
  digest: { form: 'true', meaning: 'The text is the archive’s own digest of what the source reported.', default: 'The text is the source’s.', example: 'digest: true' },
  source: { required: true, form: 'text', meaning: 'Who published the news first.', default: '', example: 'source: Fuxin Daily' },
  sourceUrl: { form: 'http or https address', meaning: 'Where the source published it.', default: 'The source is named without a link.', example: 'sourceUrl: https://example.org/2023/mine' },
  author: { form: 'text or list', meaning: 'Who wrote it: the byline.', default: 'No byline.', example: 'author: [Li Wei, Zhang San]' },
  editor: { form: 'text or list', meaning: 'The editor in charge.', default: 'No editor is named.', example: 'editor: Wang Fang' },
  summary: { form: 'text, at most 300 characters', meaning: 'The standfirst under the headline, and what lists show.', default: 'The first sentences of the text.', example: 'summary: The pit closed by snow in December takes up work again.' },
  topics: { form: 'list', meaning: 'What it is about, as written in the item’s language.', default: 'On the page of no topic.', example: 'topics: [mining, energy]' },
  people: { form: 'list', meaning: 'Who it is about, as written in the item’s language.', default: 'On the page of no person.', example: 'people: [Zhou Pengju]' },
  places: { form: 'list', meaning: 'Where it happened, as written in the item’s language.', default: 'On the page of no place.', example: 'places: [Haizhou District]' },
  organisations: { form: 'list', meaning: 'Which bodies and companies it is about, as written in the item’s language.', default: 'On the page of no organisation.', example: 'organisations: [Fuxin Mining Group]' },
  series: { form: 'text', meaning: 'The affair it is one chapter of, told from its first story to its last on one page.', default: 'Part of no series.', example: 'series: Closing of the Haizhou mine' },
  image: { form: '{ src, alt, credit?, caption? }', meaning: 'The lead picture: a file beside the item, the words that stand for it, who took it, and what stands under it.', default: 'No lead picture.', example: 'image:\n  src: mine.jpg\n  alt: The headframe in snow\n  credit: Li Wei' },
  updated: { form: 'YYYY-MM-DD', meaning: 'The day of the last change of substance, shown to readers.', default: 'Not changed since its day.', example: 'updated: 2023-02-25' },
  corrections: { form: 'list of { date, text }', meaning: 'Mistakes set right, each with its day and what was wrong, shown to readers.', default: 'No corrections.', example: 'corrections:\n  - date: 2023-02-25\n    text: The pit is 300 metres deep, not 30.' },
  embargo: { form: 'YYYY-MM-DDThh:mm±hh:mm', meaning: 'The moment before which the item is not published.', default: 'Published at once.', example: 'embargo: 2023-02-21T06:00+08:00' },
  draft: { form: 'true', meaning: 'The item is not finished: shown in `npm run dev` only.', default: 'Published.', example: 'draft: true' },
  aliases: { form: 'list of paths beginning with /', meaning: 'Old addresses on this site that lead to the item.', default: 'No old addresses.', example: 'aliases: [/news/2023/mine.html]' },
  withdrawn: { form: '{ date, reason }', meaning: 'The day the item was withdrawn, and why: the page shows this notice instead of the text.', default: 'Not withdrawn.', example: 'withdrawn:\n  date: 2023-03-01\n  reason: The report was not confirmed.' },
  imported: { form: '{ from, sha256 }', meaning: 'The file an import came from and its digest, by which it is recognised when it comes again.', default: 'Written for this archive.', example: `imported:\n  from: mine.txt\n  sha256: ${'a1'.repeat(32)}` },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

/** Every field's name, in the order of the manual. */
export const fieldNames: readonly string[] = Object.keys(fields);

/** Answer whether a key is a field of the front matter. */
export function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key);
}

/** Say in one line what a field means, its form, and what holds without it. */
export function manualOf(name: FieldName): string {
  const { meaning, form, required, default: otherwise }: Field = fields[name];
  return `${meaning} Form: ${form}. ${required ? 'Required.' : `Default: ${otherwise}`}`;
}

/** Write the editors' manual as a Markdown table. */
export function buildManual(): string {
  const rows = Object.entries<Field>(fields).map(([name, field]) =>
    `| \`${name}\` | ${field.form} | ${field.meaning} | ${field.required ? '**required**' : field.default} |`);
  return ['| field | form | meaning | where it is not written |', '|---|---|---|---|', ...rows].join('\n');
}
