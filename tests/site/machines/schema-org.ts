/** Kinds of value that schema.org allows for a property. A name in capitals is that of a type. */
type Kind = 'text' | 'address' | 'day' | 'number' | 'flag' | 'Organization' | 'Person' | 'CreativeWork';

/** Each property that stories use, with what schema.org 28 allows for it: https://schema.org/NewsArticle */
const properties: ReadonlyMap<string, readonly Kind[]> = new Map(Object.entries<readonly Kind[]>({
  author: ['Organization', 'Person'],
  correction: ['CreativeWork', 'text', 'address'],
  creativeWorkStatus: ['text'],
  dateModified: ['day'],
  datePublished: ['day'],
  headline: ['text'],
  image: ['address'],
  inLanguage: ['text'],
  isAccessibleForFree: ['flag'],
  isBasedOn: ['CreativeWork', 'address'],
  isPartOf: ['CreativeWork', 'address'],
  keywords: ['text'],
  license: ['CreativeWork', 'address'],
  name: ['text'],
  publisher: ['Organization', 'Person'],
  sourceOrganization: ['Organization'],
  text: ['text'],
  translationOfWork: ['CreativeWork'],
  url: ['address'],
  wordCount: ['number'],
  workTranslation: ['CreativeWork'],
}));

/** The kind of a type, by what it is a kind of. */
const types: ReadonlyMap<unknown, Kind> = new Map<unknown, Kind>([
  ['NewsArticle', 'CreativeWork'], ['CreativeWork', 'CreativeWork'], ['CreativeWorkSeries', 'CreativeWork'], ['CorrectionComment', 'CreativeWork'],
  ['Organization', 'Organization'], ['Person', 'Person'],
]);

/** What a thing says that schema.org does not know, or says otherwise than it allows. */
export function schemaOrgFindings(thing: Record<string, unknown>): string[] {
  if (!types.has(thing['@type'])) return [`${String(thing['@type'])} is no type`];
  return Object.entries(thing).filter(([key]) => !key.startsWith('@')).flatMap(([key, value]) => {
    const allowed = properties.get(key);
    if (!allowed) return [`${key} is no property`];
    return [value].flat().flatMap((each) => {
      const kinds = kindsOf(each);
      const own = isThing(each) ? schemaOrgFindings(each) : [];
      return kinds.some((kind) => allowed.includes(kind)) ? own : [`${key} is ${JSON.stringify(each)}`];
    });
  });
}

function kindsOf(value: unknown): Kind[] {
  if (typeof value === 'number') return Number.isFinite(value) ? ['number'] : [];
  if (typeof value === 'boolean') return ['flag'];
  if (typeof value === 'string') {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
    return [...(value === '' ? [] : ['text'] as const), ...(URL.canParse(value) ? ['address'] as const : []), ...(isDay ? ['day'] as const : [])];
  }
  const kind = isThing(value) ? types.get(value['@type']) : undefined;
  return kind ? [kind] : [];
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
