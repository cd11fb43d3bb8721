/*
 * The plainest site in Eleventy that gives readers what ours does: each item's page, lists by month and by name.
 * No feeds, no years, no styles. Templates are JavaScript, Eleventy's fastest kind.
 */

/** Files of an Eleventy site that do not depend on the items, by their path. */
export const eleventyFrame: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true }\n',
  'eleventy.config.js': `const kinds = ['topics', 'people', 'places', 'organisations', 'sources', 'editors'];
export default function (eleventy) {
  const all = (api) => api.getFilteredByGlob('content/**/*.md');
  eleventy.addCollection('latest', (api) => all(api).sort((one, other) => other.date - one.date).slice(0, 12));
  eleventy.addCollection('months', (api) => groupsOf(all(api), (item) => [item.date.toISOString().slice(0, 7)]));
  eleventy.addCollection('hubs', (api) => kinds.flatMap((kind) => groupsOf(all(api), (item) => item.data[kind] ?? []).map((group) => ({ kind, ...group }))));
  eleventy.setQuietMode(true);
  return { dir: { input: '.', output: 'public', includes: '_includes' }, markdownTemplateEngine: false };
}
function groupsOf(items, keysOf) {
  const groups = new Map();
  for (const item of items) for (const key of keysOf(item)) groups.has(key) ? groups.get(key).push(item) : groups.set(key, [item]);
  return [...groups].map(([name, items]) => ({ name, items: items.reverse() }));
}
`,
  '_includes/frame.js': `export const slugOf = (text) => text.toLowerCase().replaceAll(' ', '-');
export const dayOf = (date) => date.toISOString().slice(0, 10);
export const frame = (title, main, lang = 'en') => \`<!doctype html>
<html lang="\${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\${title} – News Archive</title></head>
<body><header><a href="/">News Archive</a></header><main>\${main}</main></body></html>\`;
export const entry = ({ url, date, data }) => \`<article><h3><a href="\${url}">\${data.title}</a></h3><p><time>\${dayOf(date)}</time> \${data.sources}</p><p>\${data.summary ?? ''}</p></article>\`;
`,
  '_includes/item.11ty.js': `import { frame, dayOf, slugOf } from './frame.js';
const kinds = ['topics', 'people', 'places', 'organisations', 'sources', 'editors'];
export const render = (data) => {
  const day = dayOf(data.page.date);
  const nameOf = (kind) => (name) => \`<dd><a href="/\${kind}/\${slugOf(name)}/"\${kind === 'topics' || kind === 'sources' ? \` data-pagefind-filter="\${kind}"\` : ''}>\${name}</a></dd>\`;
  const names = kinds.map((kind) => (data[kind] ?? []).map(nameOf(kind)).join('')).join('');
  const article = \`<article data-pagefind-body data-pagefind-meta="date:\${day}"><h1>\${data.title}</h1><p>\${data.summary ?? ''}</p><p><time data-pagefind-filter="year:\${day.slice(0, 4)}">\${day}</time></p><dl>\${names}</dl>\${data.content}</article>\`;
  return frame(data.title, article, data.page.inputPath.endsWith('.zh.md') ? 'zh' : 'en');
};
`,
  'content/content.11tydata.js': `export default {
  layout: 'item.11ty.js',
  permalink: ({ page }) => page.inputPath.replace(/^\\.\\/content/, page.inputPath.endsWith('.zh.md') ? '/zh' : '').replace(/(\\.zh)?\\.md$/, '/'),
};
`,
  'months.11ty.js': `import { frame, entry } from './_includes/frame.js';
export const data = { pagination: { data: 'collections.months', size: 1, alias: 'group' }, permalink: ({ group }) => \`/\${group.name.replace('-', '/')}/\` };
export const render = ({ group }) => frame(group.name, group.items.map(entry).join(''));
`,
  'hubs.11ty.js': `import { frame, entry, slugOf } from './_includes/frame.js';
export const data = { pagination: { data: 'collections.hubs', size: 1, alias: 'group' }, permalink: ({ group }) => \`/\${group.kind}/\${slugOf(group.name)}/\` };
export const render = ({ group }) => frame(group.name, group.items.slice(0, 60).map(entry).join(''));
`,
  'index.11ty.js': `import { frame, entry } from './_includes/frame.js';
export const render = ({ collections }) => frame('News Archive', collections.latest.map(entry).join('') + collections.months.map(({ name }) => \`<a href="/\${name.replace('-', '/')}/">\${name}</a> \`).join(''));
`,
};
