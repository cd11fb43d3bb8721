import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFor } from '../../../src/addresses.ts';
import { uncompressedName } from '../../../src/build/publishing/compressed.ts';
import { contentTypeOf, isCompressible } from '../../../src/hosts/content-types.ts';
import type { HostPolicy } from '../../../src/hosts/policy.ts';
import { manifestRoot } from '../../../src/manifest/root.ts';
import { redirectFile } from '../../../src/metadata/redirects.ts';
import { headersOf } from '../../unit/hosts/policy-headers.ts';

/** An address of each kind, and what a host is to answer. */
export interface HostQuestion {
  kind: string;
  /** With the base. */
  path: string;
  status: number;
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string>;
  /** The file whose bytes are the answer, below the site's folder. */
  file?: string;
  location?: string;
  isCompressible: boolean;
  /** Whether compressed copies lie beside it, which are sent then. */
  hasCopies: boolean;
}

/** What no site has, and what a site has for hosts alone. */
const notThere = [
  '_headers', '_redirects', '.nojekyll', '.backnumber.json', 'nothing/', 'nothing', '_astro/gone.12345678.js', 'search/0123456789abcdef/pages.bin',
  'pictures/0123456789abcdef-800.webp', '%E7%85%A4/%E7%9F%BF/', '2023/02/nothing/index.html', 'nothing.json', '%3Cscript%3E/',
];

/** What is asked of each host: every file of the site that is one of its kind, old addresses, and what is not there. */
export function questionsOf(site: string, policy: HostPolicy, redirects: readonly { from: string; to: string }[]): HostQuestion[] {
  const { base } = policy;
  const old = new Set(redirects.map((redirect) => redirectFile(redirect, pathsFor(base))));
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((file) => uncompressedName(file) === file && !old.has(file)).sort();
  const kinds = new Map<string, string>();
  for (const file of files) {
    const kind = kindOf(file);
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  const found = [...kinds].filter(([, file]) => !/(^|\/)\.|^_(headers|redirects)$/.test(file))
    .map(([kind, file]) => answered(kind, `${base}${addressOf(file)}`, file, policy));
  const page = files.find((file) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file) && !/\/\d\d\/index/.test(file)) ?? 'index.html';
  return [
    ...found,
    answered('page asked with a question', `${base}${addressOf(page)}?utm_source=x`, page, policy),
    moved('page without its slash', `${base}${addressOf(page).slice(0, -1)}`, `${base}${addressOf(page)}`, policy),
    ...redirects.flatMap(({ from, to }) => [
      moved(`old address ${from}`, from, to, policy), moved('the same with a question', `${from}?x=1`, to, policy),
      moved('the same with or without its slash', from.endsWith('/') ? from.slice(0, -1) : `${from}/`, to, policy),
    ]),
    ...notThere.map((path) => missing(`${base}${path}`, policy)),
  ];
}

/** The root of the manifest is written last of all, when everything else has its copies: a host compresses it by itself. */
function answered(kind: string, path: string, file: string, policy: HostPolicy): HostQuestion {
  const read = decodeURIComponent(path.replace(/\?.*/, ''));
  const headers = headersOf(policy, read);
  const type = headers.get('content-type') ?? contentTypeOf(file);
  headers.set('content-type', type);
  return { kind, path, status: 200, headers, file, isCompressible: isCompressible(contentTypeOf(file)), hasCopies: file !== manifestRoot };
}

function moved(kind: string, path: string, location: string, policy: HostPolicy): HostQuestion {
  const headers = headersOf(policy, '', false);
  return { kind, path, status: 301, headers, location, isCompressible: false, hasCopies: false };
}

function missing(path: string, policy: HostPolicy): HostQuestion {
  const headers = headersOf(policy, policy.notFound, false);
  headers.set('content-type', 'text/html; charset=utf-8');
  return { kind: `nothing: ${path}`, path, status: 404, headers, file: '404.html', isCompressible: false, hasCopies: false };
}

/** Files that a host treats alike: by folder and ending. */
function kindOf(file: string): string {
  return file.replace(/\/[^/]*$/, (name) => `/${name.replace(/^\/.*(?=\.)/, '*')}`).replace(/\d{4}\//, 'YYYY/').replace(/\b[0-9a-f]{16}\b/, 'DIGEST')
    .replace(/(topics|people|places|sources|organisations|series|editors)\/.*(?=\/)/, '$1/NAME').replace(/\/\d\d\/(\d\d)\//, '/MM/DD/')
    .replace(/YYYY\/\d\d\/[^/]+\//, 'YYYY/MM/SLUG/').replace(/YYYY\/\d\d\//, 'YYYY/MM/')
    .replace(/on\/\d\d-\d\d/, 'on/MM-DD').replace(/sitemaps\/[\w-]+/, 'sitemaps/YYYY');
}

function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
}

/** The bytes of a file of the site. */
export function bytesOf(site: string, file: string): Buffer {
  return readFileSync(join(site, file));
}
