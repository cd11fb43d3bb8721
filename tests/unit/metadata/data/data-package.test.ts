import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { pathsFor } from '../../../../src/addresses.ts';
import { dataPackageOf, keyOfDataPackage, type DataCatalogue } from '../../../../src/metadata/data/data-package.ts';
import { datasetOf } from '../../../../src/metadata/data/dataset.ts';
import { loadingExamples } from '../../../../src/metadata/data/examples.ts';

/** What a Data Package is by its specification, version 2: https://datapackage.org/standard/data-package/ and its parts. */
const profile = {
  type: 'object',
  required: ['resources'],
  properties: {
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    homepage: { type: 'string', format: 'uri' },
    licenses: {
      type: 'array', minItems: 1,
      items: {
        type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: { type: 'string', pattern: '^(https?://|[^./~])' } },
      },
    },
    contributors: { type: 'array', minItems: 1, items: { type: 'object', properties: { roles: { type: 'array', minItems: 1, items: { type: 'string' } } } } },
    resources: {
      type: 'array', minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        oneOf: [{ required: ['path'] }, { required: ['data'] }],
        properties: {
          name: { type: 'string' },
          type: { const: 'table' },
          path: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' } },
          schema: {
            type: 'object', required: ['fields'],
            properties: {
              fields: {
                type: 'array', minItems: 1,
                items: {
                  type: 'object', required: ['name'],
                  properties: {
                    type: {
                      enum: ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration',
                        'geopoint', 'geojson', 'any'],
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
const isPackage = new Ajv2020({ strict: false, formats: { uri: (address: string) => URL.canParse(address) } }).compile(profile);

const catalogue: DataCatalogue = {
  parts: ['2022', '2023-01'],
  months: [{ month: '2022-12', stories: 1, items: 2, isGap: false }, { month: '2023-01', stories: 0, items: 0, isGap: true }],
  gaps: [{ from: '2023-01', to: '2023-01', source: 'Gazette', notes: { en: 'Lost.', zh: '散佚。' } }],
};

function made(given: DataCatalogue) {
  const text = dataPackageOf(given, pathsFor('/news/'));
  const data = JSON.parse(text) as { resources: { name: string; path?: string[]; data?: object[]; schema: { fields: { name: string }[] } }[] };
  expect(isPackage(data), JSON.stringify(isPackage.errors)).toBe(true);
  expect(new Set(data.resources.map(({ name }) => name)).size).toBe(data.resources.length);
  return data;
}

test('the catalogue is a Data Package that names each file, each column and each month', () => {
  const { resources } = made(catalogue);
  expect(resources.map(({ name, path, data }) => [name, path ?? data?.length])).toEqual([
    ['items', ['items/2022.jsonl.gz', 'items/2023-01.jsonl.gz']], ['names', ['names.jsonl.gz']], ['pairs', ['pairs.jsonl.gz']], ['months', 2], ['gaps', 1],
  ]);
  const columnsOf = (name: string) => resources.find((resource) => resource.name === name)?.schema.fields.map((field) => field.name);
  for (const { name, data } of resources) if (data) expect(Object.keys(data[0] ?? {})).toEqual(columnsOf(name));
  expect(resources[3]?.data?.[1]).toEqual({ month: '2023-01', stories: 0, items: 0, known_missing: true });
});

test('an empty archive has a catalogue all the same, without a list of none', () => {
  expect(made({ parts: [], months: [], gaps: [] }).resources.map(({ name }) => name)).toEqual(['names', 'pairs']);
});

test('the key of the catalogue changes with a count, a file, a gap', () => {
  const changed: DataCatalogue[] = [
    { ...catalogue, parts: ['2022'] }, { ...catalogue, gaps: [] }, { ...catalogue, months: catalogue.months.map((month) => ({ ...month, items: 3 })) },
  ];
  expect(new Set([catalogue, ...changed].map(keyOfDataPackage)).size).toBe(4);
});

test('search engines for data are told name, licence, years and where the catalogue is, and no word ends the element', () => {
  const years = [{ year: '1952', items: 1, parts: ['1952'] }, { year: '2025', parts: ['2025'] }];
  const text = datasetOf({ kind: 'data', language: 'zh', years }, pathsFor('/'));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'Dataset', name: '阜新新闻档案：档案数据', url: 'https://fuxin-news-archive.example/zh/data/', temporalCoverage: '1952/2025',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    distribution: [{ contentUrl: 'https://fuxin-news-archive.example/data/datapackage.json', encodingFormat: 'application/json' }, {}, {}],
  });
});

test('each example is three lines', () => {
  expect(loadingExamples(pathsFor('/')).map(({ name, code }) => `${name} ${code.split('\n').length}`)).toEqual(['DuckDB 3', 'Python 3', 'R 3']);
});
