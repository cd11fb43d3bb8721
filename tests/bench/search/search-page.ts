/** A page to search on, as a benchmark drives it. */
export interface SearchPage {
  name: 'backnumber' | 'pagefind';
  /** Its address below the host's, by language. */
  path: Readonly<Record<'en' | 'zh', string>>;
  /** Where words are typed. */
  field: string;
  /** The links of the results shown. */
  result: string;
  /** What says how many results there are. */
  count: string;
  /** What carries `aria-busy` while an answer is not complete. */
  busy: string;
}

export const ourPage: SearchPage = {
  name: 'backnumber',
  path: { en: 'search/', zh: 'zh/search/' },
  field: 'main input[name=q]',
  result: 'ol[data-results] > li a[href]:first-of-type',
  count: '[data-count]',
  busy: '[data-search]',
};

/** Pagefind's component interface as its documentation puts it together. */
export const stockPage: SearchPage = {
  name: 'pagefind',
  path: { en: 'stock/', zh: 'stock/zh/' },
  field: '.pf-input',
  result: 'a.pf-result-link',
  count: '.pf-summary',
  busy: '.pf-results',
};

/** That page in each language, for one index or several that are asked together. */
export function stockPages(indexes: readonly string[]): Readonly<Record<string, string>> {
  return { '/stock/': stockHtml('en', indexes), '/stock/zh/': stockHtml('zh-Hans', indexes) };
}

function stockHtml(tag: string, [, ...further]: readonly string[]): string {
  const bundles = JSON.stringify(further.map((name) => ({ bundlePath: `/${name}/` })));
  const merged = further.length === 0 ? '' : `
<script type="module">PagefindComponents.configureInstance('default', { mergeIndex: ${bundles} });</script>`;
  return `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Search</title><link rel="icon" href="data:,">
<link href="/pagefind/pagefind-component-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-component-ui.js" type="module"></script>${merged}</head>
<body><pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-results></pagefind-results></body></html>`;
}
