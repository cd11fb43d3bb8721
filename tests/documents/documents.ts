import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathsBelow, project } from '../rooms/paths.ts';

/** A document of the project: a Markdown file that is no item of an archive. */
export interface Document {
  /** Its path below the project. */
  path: string;
  text: string;
}

/** What quotes files that are wrong on purpose; each example is a test of its own. */
const quoting = 'src/schema/RULES.md';

/** Read every document of the project, but for the manual of rules. */
export function readDocuments(): Document[] {
  const below = ['.github', 'src', 'tests'].flatMap((folder) => pathsBelow(folder).map((path) => `${folder}/${path}`));
  return ['README.md', ...below.filter((path) => path.endsWith('.md') && path !== quoting)].map(readDocument);
}

/** Read one document. @throws where it is not there */
export function readDocument(path: string): Document {
  return { path, text: readFileSync(join(project, path), 'utf8') };
}

/** The rows of the table in a document that begins with this head, as the texts of their cells. */
export function rowsBelow(head: string, { path, text }: Document): string[][] {
  const start = text.indexOf(`${head}\n|---`);
  if (start < 0) throw new Error(`${path} has no table that begins with ${head}`);
  const lines = text.slice(start).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end < 0 ? undefined : end).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
}

/** The texts between backticks in running text and tables; code blocks are not among them. */
export function codeIn({ text }: Document): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The relative addresses that a document links to, pictures included, without what follows a `#`. */
export function linksIn({ text }: Document): string[] {
  const links = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
  return links.filter((address) => !/^(\w+:|#)/.test(address)).map((address) => address.replace(/#.*/, ''));
}

/** Answer whether a path that a document names is there, seen from the document, from the project, or from `src/`. */
export function isThere(path: string, document: Document): boolean {
  return [dirname(document.path), '', 'src'].some((folder) => existsSync(join(project, folder, path)));
}

function withoutBlocks(text: string): string {
  return text.replace(/^(?: {4}|\t).*$/gm, '');
}
