import { hasErrors } from '../../../src/schema/problem.ts';
import { readItem } from '../../../src/store/reader.ts';
import { runScript } from '../../site/command.ts';
import type { Room } from '../../site/folders.ts';
import { draw, drawMany, ways, type Draw } from './draws.ts';

/** An item that was drawn, and where it stands. */
export interface HostileItem extends Draw {
  file: string;
  /** The address of its page, below the base. */
  path: string;
}

/** An archive of hostile items: those that were published, and those that a check refused. */
export interface HostileArchive {
  published: HostileItem[];
  refused: HostileItem[];
}

/** Write and build an archive of so many drawn items. What a check refuses is left out of it. */
export async function makeHostileArchive(room: Room, count: number, seed: number): Promise<HostileArchive> {
  const items = drawMany(draw, count, seed).map((drawn, at): HostileItem => {
    const month = `20${String(10 + (at % 12)).padStart(2, '0')}/${String(1 + (at % 3)).padStart(2, '0')}`;
    const isChinese = at % 5 === 4;
    return { ...drawn, file: `${month}/item-${at}${isChinese ? '.zh' : ''}.md`, path: `${isChinese ? 'zh/' : ''}${month}/item-${at}/` };
  });
  const settings = { content: room.content, cache: room.cache, out: room.out, base: '/', now: '2026-11-01', dev: false };
  const [published, refused]: [HostileItem[], HostileItem[]] = [[], []];
  for (const [at, item] of items.entries()) {
    const text = textOf(item, at);
    const { problems } = await readItem(item.file, Buffer.from(text), `${at}`, settings);
    if (hasErrors(problems)) refused.push(item);
    else {
      published.push(item);
      room.write(item.file, text);
    }
  }
  const { code, stderr } = await runScript('build', room.flags);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}: ${stderr}`);
  return { published, refused };
}

/** The file of an item. Texts stand in double quotes, as JSON and YAML both read them. */
export function textOf(item: HostileItem, at: number): string {
  const { names, body, way } = item;
  const [year, month] = item.file.split('/');
  const lists = Object.entries(names).filter(([, all]) => all.length > 0).map(([key, all]) => `${key}: ${JSON.stringify(all)}`);
  const day = `${year}-${month}-${String(1 + (at % 28)).padStart(2, '0')}`;
  return ['---', `title: ${JSON.stringify(item.title)}`, ...(item.isSupplied ? ['titleSupplied: true'] : []), `date: ${day}`,
    ...(item.isDigest ? ['digest: true'] : []), `source: ${JSON.stringify(item.source)}`,
    `sourceUrl: ${JSON.stringify(`https://example.org/${at}/${item.address.replace(/[\s\\]/g, '')}`)}`,
    ...(item.summary === null ? [] : [`summary: ${JSON.stringify(item.summary)}`]), ...lists,
    ...(item.series === null ? [] : [`series: ${JSON.stringify(item.series)}`]),
    ...(item.alias === null ? [] : [`aliases: ${JSON.stringify([`/old/${at}/${partOf(item.alias)}`])}`]),
    ...(item.licence === null ? [] : ['licence:', `  name: ${JSON.stringify(item.licence)}`, '  address: https://example.org/licence']),
    ...(item.correction === null ? [] : ['corrections:', `  - date: ${day}`, `    text: ${JSON.stringify(item.correction)}`]),
    '---', '', 'The first words of it.', '', ways[way](body), ''].join('\n');
}

/** A text as a part of an old address, without what no part may hold. */
function partOf(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/[/\\*\p{Cc}]|^[.:]+/gu, ''));
}
