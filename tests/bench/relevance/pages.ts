import type { SearchedItem } from '../../../src/search/volumes/build-volumes.ts';
import type { VolumeLimits } from '../../../src/search/volumes/plan.ts';
import type { TestDocument, TestSet } from './test-set.ts';

/** A document as an archive has it: an article with an address and a day. */
export interface Article extends SearchedItem {
  document: TestDocument;
}

/** Tag of a set's language as an archive's pages state it. */
export function tagOf({ language }: Pick<TestSet, 'language'>): string {
  return language === 'zh' ? 'zh-Hans' : 'en';
}

/** The address of a set's document by its number: where pages are of one day, addresses order them. */
export function addressOf(at: number): string {
  return `${String(at).padStart(7, '0')}/`;
}

/** The number of the document at an address. */
export function numberOf(address: string): number {
  return Number(/(\d{7})\/?(?:index\.html)?$/.exec(address)?.[1]);
}

/**
 * Make articles of a set's documents that lie in so many volumes: a stretch of the documents has a year of its own, the first of
 * them the latest. Neighbours in a set are often about the same, as in news: so each volume has words that others lack.
 */
export function articlesOf({ documents }: TestSet, volumes: number): { articles: Article[]; limits: VolumeLimits } {
  const size = Math.ceil(documents.length / volumes);
  const articles = documents.map(
    (document, at) => ({ url: addressOf(at), day: `${2000 - Math.floor(at / size)}-06-15`, digest: `${document.title}\n${document.text}`, document }),
  );
  return { articles, limits: { whole: volumes === 1 ? size : 0, fresh: size, year: size, older: size, freshPart: 900, part: 900 } };
}

/** The page of a document, as far as search reads it. */
export function pageOf({ document: { title, text }, day }: Article, tag: string): string {
  const blocks = text.split(/\n\s*\n/).map((block) => `<p>${escapeHtml(block)}</p>`);
  return `<!doctype html><html lang="${tag}"><head><title>${escapeHtml(title)}</title></head><body><article data-pagefind-body><div hidden `
    + `data-pagefind-ignore data-pagefind-meta="title[data-title]" data-title="${escapeHtml(title)}"`
    + ` data-pagefind-filter="day[data-day],source[data-source]" data-day="${day}" data-source="">`
      + `</div>${title === '' ? '' : `<h1>${escapeHtml(title)}</h1>`}${blocks.join('')}</article></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
