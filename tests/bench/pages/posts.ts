import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** An item of an archive as blogs take it. */
export interface Post {
  /** Year, month and slug: `2018/12/high-speed-trains`. */
  story: string;
  language: 'en' | 'zh';
  title: string;
  day: string;
  summary?: string;
  /** All names it is filed under, whatever their kind: blogs know one. */
  tags: string[];
  body: string;
}

const nameFields = ['topics', 'people', 'places', 'organisations', 'source'];

/** Read every item of a content folder as a post. Links between items become plain words, because each blog addresses posts in its own way. */
export function readPosts(content: string): Post[] {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort();
  return files.map((file) => {
    const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(content, file), 'utf8')) ?? [];
    const facts = parse(matter) as Record<string, unknown>;
    const { title, date, summary } = facts;
    return {
      story: file.replace(/(\.zh)?\.md$/, ''),
      language: file.endsWith('.zh.md') ? 'zh' : 'en',
      title: String(title),
      day: String(date),
      ...(typeof summary === 'string' && { summary }),
      tags: nameFields.flatMap((field) => facts[field] ?? []).map(String),
      body: body.replace(/\[([^\]]*)\]\([^)\s]*\.md(?:#[^)]*)?\)/g, '$1').trim(),
    };
  });
}

/** The text of a file: front matter of these fields, and a body. Fields that are not there are left out. */
export function markdownText(fields: Readonly<Record<string, unknown>>, body: string): string {
  // JSON is YAML.
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${name === 'date' ? String(value) : JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Write files below a folder; folders named in `fresh` are emptied first. */
export function writeFiles(folder: string, fresh: readonly string[], files: Readonly<Record<string, string>>): void {
  for (const name of fresh) rmSync(join(folder, name), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
