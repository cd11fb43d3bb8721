import { absolute, type Paths } from '../../addresses.ts';
import { dataFilePath, dataFiles } from '../../archive/data-parts.ts';
import type { DataView } from '../../archive/pages/list-views.ts';
import { pagePath } from '../../archive/pages/page-path.ts';
import { fill } from '../../languages/fill.ts';
import { languageFacts } from '../../languages/languages.ts';
import { site } from '../../site.ts';

/** The archive as schema.org's Dataset in JSON-LD, by which catalogues of data sets find it, as it stands in a script element. */
export function datasetOf({ language, years }: DataView, paths: Paths): string {
  const { heading, description, catalogue, names, pairs } = languageFacts[language].data;
  const { name, address } = site.licence;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const download = (file: string, encodingFormat: string, about: string) =>
    ({ '@type': 'DataDownload', name: about, contentUrl: absolute(dataFilePath(file, paths)), encodingFormat });
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${site.name[language]}${languageFacts[language].marks.colon}${heading}`,
    description: fill(description, { archive: site.name[language] }),
    url: absolute(pagePath({ kind: 'data', language }, paths)),
    inLanguage: site.languages.map((each) => site.tags[each]),
    isAccessibleForFree: true,
    license: name ? address || { '@type': 'CreativeWork', name } : undefined,
    creator: { '@type': 'Organization', name: site.name[language], url: absolute(paths.homePath(language)) },
    temporalCoverage: first === undefined ? undefined : `${first}/${String(last)}`,
    distribution: [
      download(dataFiles.catalogue, 'application/json', catalogue), download(dataFiles.names, 'application/gzip', names),
      download(dataFiles.pairs, 'application/gzip', pairs),
    ],
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
