import type { PlannedItem } from '../synthetic/plan.ts';

/** A page with a planned item's text, as far as search reads it. */
export function pageOf(text: string, { language, day }: PlannedItem): string {
  const [, matter = '', body = ''] = text.split(/^---$/m);
  const field = (name: string) => new RegExp(`^${name}: \\[?(.*?)\\]?$`, 'm').exec(matter)?.[1] ?? '';
  const values = (name: string) => field(name).split(', ').filter(Boolean);
  const marks = ['topics', 'people', 'places', 'organisations', 'editor'].flatMap(
    (name) => values(name).map((value) => `<span data-pagefind-filter="${name}[data-name]" data-name="${value}"></span>`),
  );
  const title = field('title');
  const blocks = body.trim()
    .split('\n\n')
    .map((block) => (block.startsWith('## ') ? `<h2>${block.slice(3)}</h2>` : `<p>${block.replace(/\]\([^)]*\)|[[\]*|]|\^1/g, ' ')}</p>`));
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-Hans' : 'en'}"><body><article data-pagefind-body><div hidden data-pagefind-ignore `
    + `data-pagefind-meta="title[data-title]" data-title="${title}"`
    + ` data-pagefind-filter="day[data-day],source[data-source]" data-day="${day}" data-source="${field('source')}">${marks.join('')}</div>`
      + `<h1>${title}</h1>${blocks.join('')}</article></body></html>`;
}
