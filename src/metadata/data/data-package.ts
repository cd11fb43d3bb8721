import { absolute, type Paths } from '../../addresses.ts';
import { dataFiles } from '../../archive/data-parts.ts';
import type { MonthCount } from '../../archive/holdings.ts';
import type { KnownGap } from '../../schema/coverage/gap.ts';
import { firstLanguage } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { nameColumns, pairColumns } from './name-rows.ts';
import { itemTable, textTable, type TableSchema } from './schemas.ts';

/** What the catalogue says of the data. */
export interface DataCatalogue {
  /** Names of the files of items, in order of time. */
  parts: readonly string[];
  /** Every month from the first to the last that has a story. */
  months: readonly MonthCount[];
  gaps: readonly KnownGap[];
}

const compressed = { format: 'jsonl', mediatype: 'application/gzip', encoding: 'utf-8', compression: 'gz' };

/** Write the catalogue of the data as a Data Package: what stands where, what each column means, the licence, and what is in of each month. */
export function dataPackageOf({ parts, months, gaps }: DataCatalogue, { homePath }: Paths): string {
  const { name, address } = site.licence;
  const resources = [
    {
      name: 'items', title: 'Items', type: 'table',
      description: `Every item as one line of JSON, in the order of its address. What a line holds is also said by ${dataFiles.schema}, as a JSON Schema.`,
      path: parts.map(dataFiles.items), ...compressed, schema: itemTable(),
    },
    {
      name: 'names', title: 'Names', type: 'table', description: 'Every name that items are filed under, in every way in which they write it.',
      path: [dataFiles.names], ...compressed, schema: textTable(nameColumns, ['kind', 'language', 'name']),
    },
    {
      name: 'pairs', title: 'Pairs of names', type: 'table', description: 'Every thing that has a name in more than one language.',
      path: [dataFiles.pairs], ...compressed, schema: textTable(pairColumns, ['kind', 'slug']),
    },
    {
      name: 'months', title: 'Coverage by month', type: 'table',
      description: 'How many stories and items each month has, from the first month to the last, and whether some of it is known to be missing.',
      data: months.map(({ month, stories, items, isGap }) => ({ month, stories, items, known_missing: isGap })),
      schema: monthTable,
    },
    {
      name: 'gaps', title: 'Known gaps', type: 'table', description: 'Months of which the archive knows that something is missing, and what.',
      data: gaps.map(({ from, to, source, notes }) => ({ from, to, source: source ?? null, note: notes })),
      schema: gapTable,
    },
  ];
  return `${lined(JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: nameOfPackage(),
    title: site.name[firstLanguage],
    description: `${site.tagline[firstLanguage]}.`,
    homepage: absolute(homePath(firstLanguage)),
    ...(name && { licenses: [licenceOf(name, address)] }),
    contributors: [{ title: site.name[firstLanguage], roles: ['publisher'], ...(site.contact.includes('@') && { email: site.contact }) }],
    // A list that has no entries is none in a Data Package.
    resources: resources.filter((resource) => ('path' in resource ? resource.path : resource.data).length > 0),
  }, null, 1))}\n`;
}

/** Bring what holds neither lists nor objects onto a line, as each month is: every new item sends the catalogue. No line of JSON ends within a text. */
function lined(json: string): string {
  return json.replace(/\{[^{}[\]]*\}/g, (object) => object.replace(/\n */g, ' '));
}

/** Changes whenever the catalogue does, the code aside. */
export function keyOfDataPackage({ parts, months, gaps }: DataCatalogue): string {
  return JSON.stringify([parts, months.map(({ month, stories, items }) => [month, stories, items]), gaps]);
}

const monthTable: TableSchema = {
  fields: [
    { name: 'month', type: 'yearmonth', description: 'The month.' },
    { name: 'stories', type: 'integer', description: 'How many stories it has; the versions of one in several languages are one story.' },
    { name: 'items', type: 'integer', description: 'How many items: versions are counted one by one, and withdrawn ones too.' },
    { name: 'known_missing', type: 'boolean', description: 'True where something of the month is known to be missing. A month that has neither a story '
      + 'nor a known gap is empty for a reason that the archive does not know.' },
  ],
  primaryKey: 'month',
};

const gapTable: TableSchema = {
  fields: [
    { name: 'from', type: 'yearmonth', description: 'The first month.' },
    { name: 'to', type: 'yearmonth', description: 'The last month.' },
    { name: 'source', type: 'string', description: 'Whose reports are missing; null where it is those of all.' },
    { name: 'note', type: 'object', description: 'What is missing and why, by language.' },
  ],
};

/** A name for the package, as its specification has it: of small letters, digits, dots and hyphens. */
function nameOfPackage(): string {
  return new URL(site.origin).hostname.toLowerCase();
}

function licenceOf(name: string, address: string): { title: string; name?: string; path?: string } {
  // Open Definition and SPDX write the names of licences with hyphens, without spaces.
  const id = name.replaceAll(' ', '-');
  return { ...(/^[-A-Za-z0-9._]+$/.test(id) && { name: id }), title: name, ...(address && { path: address }) };
}
