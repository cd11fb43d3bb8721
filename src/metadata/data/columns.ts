import { absolute, type Paths } from '../../addresses.ts';
import { fields } from '../../schema/fields/fields.ts';
import type { JsonSchema } from '../../schema/fields/form.ts';
import type { NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { licenceOf } from '../../wording/licence.ts';
import { workOf } from '../work.ts';

/** All that a row of the data is made from. */
export interface RowSource {
  item: NewsItem;
  /** The text below the front matter, as it was written. */
  text: string;
  /** The other languages in which the story is published. */
  translations: readonly Language[];
  paths: Paths;
}

/** One column of the data: its name, what it means and holds, and how it is told of an item. */
export interface Column {
  name: string;
  meaning: string;
  /** What stands in it, as JSON Schema has it, where it is not null. */
  schema: JsonSchema;
  /** False where every row says something: a list says it by being empty. */
  isNullable: boolean;
  /** What it says of an item; undefined for nothing. */
  valueOf: (source: RowSource) => unknown;
}

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const address = { type: 'string', format: 'uri' };
const flag = { type: 'boolean' };
const listOf = (items: JsonSchema) => ({ type: 'array', items });
const isText = (schema: JsonSchema) => ({ ...schema, type: [schema['type'], 'null'] });

/** An object whose keys are always there: null where there is nothing to say. */
function groupOf(keys: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', required: Object.keys(keys), additionalProperties: false, properties: keys };
}

/** A column in which every row says something. */
function always(name: string, schema: JsonSchema, meaning: string, valueOf: Column['valueOf']): Column {
  return { name, meaning, schema, isNullable: false, valueOf };
}

/** A column that is null where there is nothing to say. */
function maybe(name: string, schema: JsonSchema, meaning: string, valueOf: Column['valueOf']): Column {
  return { name, meaning, schema, isNullable: true, valueOf };
}

/** A column of what only a story that stands still says: of a withdrawn one it is null, or an empty list. */
function standing(column: Column): Column {
  const { schema, valueOf } = column;
  return { ...column, valueOf: (source) => (source.item.withdrawn ? (schema['type'] === 'array' ? [] : undefined) : valueOf(source)) };
}

const names = (['topics', 'people', 'places', 'organisations'] as const).map((kind) =>
  standing(always(kind, listOf(text), `${fields[kind].meaning} Empty where none is named.`, ({ item }) => item.matter[kind])));

/**
 * Every column of the data, in the order in which rows have them. A column is of one type throughout: a list is never null, and nothing is
 * left out. What follows from the front matter is told in the words of the editors’ manual.
 */
export const columns: readonly Column[] = [
  always('address', address, 'The permanent address of its page.', ({ item, paths }) => workOf(item, paths).address),
  always('story', text, 'Shared by the versions of one story in several languages.', ({ item }) => item.story),
  always('language', { enum: site.languages, type: 'string' }, 'The language of its page, as the archive calls it.', ({ item }) => item.language),
  always('text_language', text, 'The language of headline and text: a tag of BCP 47.', ({ item, paths }) => workOf(item, paths).language),
  always('day', day, 'The day of the news.', ({ item }) => item.day),
  always('headline', text, fields.title.meaning, ({ item }) => item.matter.title),
  always('headline_supplied', flag, 'True where the original had no headline and the archive supplied this one.',
    ({ item }) => item.matter.titleSupplied === true),
  standing(maybe('standfirst', text, 'What stands under the headline in lists: written for it, or the first sentences of the text.',
    ({ item }) => item.standfirst)),
  standing(maybe('text', text, 'The text as it was written, in Markdown. Links to other items and pictures are paths of files, as seen from the item’s own.',
    (source) => source.text)),
  always('is_digest', flag, 'True where the text is the archive’s own digest of what the source reported; else it is the source’s.',
    ({ item }) => item.matter.digest === true),
  always('source', text, fields.source.meaning, ({ item }) => item.matter.source),
  maybe('source_address', address, fields.sourceUrl.meaning, ({ item }) => item.matter.sourceUrl),
  always('byline', listOf(text), `${fields.author.meaning} Empty where nobody is named.`, ({ item }) => item.matter.author),
  always('editors', listOf(text), `${fields.editor.meaning} Empty where nobody is named.`, ({ item }) => item.matter.editor),
  ...names,
  standing(maybe('series', text, fields.series.meaning, ({ item }) => item.matter.series)),
  maybe('updated', day, 'The day of its last change of substance.', ({ item }) => item.matter.updated),
  always('corrections', listOf(groupOf({ date: day, text })), 'Mistakes set right, each with its day and what was wrong. Empty where there are none.',
    ({ item }) => item.matter.corrections.map(({ date, text: words }) => ({ date, text: words }))),
  maybe('withdrawn', groupOf({ date: day, reason: text }), 'The day on which the archive withdrew it, and why: then no text is given.',
    ({ item: { matter: { withdrawn } } }) => withdrawn && { date: withdrawn.date, reason: withdrawn.reason }),
  always('translations', listOf(address), 'The permanent addresses of the same story in other languages. Empty where there are none.',
    ({ item, translations, paths }) => translations.map((language) => absolute(paths.articlePath(item.story, language)))),
  standing(maybe('picture', groupOf({
    address, width: { type: 'integer' }, height: { type: 'integer' }, words: text, credit: isText(text), caption: isText(text),
  }), 'The lead picture: its address and size in pixels, the words that stand for it, who took it, and what stands under it.', ({ item, paths }) => {
    const { picture, matter: { image } } = item;
    return picture && image && {
      address: absolute(paths.picturePath(picture.file)), width: picture.width, height: picture.height,
      words: image.alt, credit: image.credit ?? null, caption: image.caption ?? null,
    };
  })),
  always('former_addresses', listOf(text), 'Paths that led to it before, on this site. Empty where there are none.', ({ item }) => item.matter.aliases),
  maybe('licence', text, 'The licence of the text.', ({ item }) => licenceOf(item.matter)?.name),
  maybe('licence_address', address, 'Where the words of the licence are to be read.', ({ item }) => licenceOf(item.matter)?.address || undefined),
  always('sha256', { type: 'string', pattern: '^[0-9a-f]{64}$' }, 'SHA-256 of the item’s file, front matter and text, in hexadecimal digits.',
    ({ item }) => item.sha256),
];
