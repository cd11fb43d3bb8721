import type { Settings } from '../../settings.ts';
import { ledgerFile, publishedDigests } from './ledger-file.ts';

/** What a build did to the pages of a site, by their addresses below the base. */
export interface PageChanges {
  added: string[];
  changed: string[];
  gone: string[];
}

/** Note the pages that are published now; the function that comes back says how they differ later. */
export function watchPages(settings: Settings): () => PageChanges {
  const before = publishedDigests(settings, ledgerFile(settings)) ?? new Map<string, string>();
  return () => {
    const after = publishedDigests(settings, ledgerFile(settings)) ?? new Map<string, string>();
    const pages = [...after.keys()];
    return {
      added: addressesOf(pages.filter((file) => !before.has(file))),
      changed: addressesOf(pages.filter((file) => before.has(file) && before.get(file) !== after.get(file))),
      gone: addressesOf([...before.keys()].filter((file) => !after.has(file))),
    };
  };
}

/** Write the pages that are new, changed or gone, one on each line below a line that counts them. */
export function pageChangesText({ added, changed, gone }: PageChanges): string {
  const lines = [...added.map((path) => `new      ${path}`), ...changed.map((path) => `changed  ${path}`), ...gone.map((path) => `gone     ${path}`)];
  return [`${added.length} ${added.length === 1 ? 'page' : 'pages'} new, ${changed.length} changed, ${gone.length} gone.`, ...lines].join('\n');
}

function addressesOf(files: readonly string[]): string[] {
  return files.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`).sort();
}
