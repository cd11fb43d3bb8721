import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherInputs } from '../../../src/commands/importing/import-inputs.ts';
import { openInput } from '../../../src/commands/importing/open-input.ts';
import { importInputs } from '../../../src/imports/import-files.ts';

/** What bringing in one table costs. */
export interface RowFigures {
  rows: number;
  /** Size of the table, in bytes. */
  bytes: number;
  came: number;
  seconds: number;
  /** Largest memory of the process, in bytes. */
  memory: number;
}

const paragraph = 'The council met on Tuesday and spoke of winter wheat, while the pit took up work again after the frost that had closed all roads. ';

/** Import a made-up table of so many rows of 1.5 KB, without writing anything. */
export async function measureRows(rows: number): Promise<RowFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-rows-'));
  try {
    const table = join(folder, 'news.csv');
    writeFileSync(table, 'id,title,date,topics,body\n');
    for (let from = 1; from <= rows; from += 1000) appendFileSync(table, rowsFrom(from, Math.min(rows, from + 999)));
    const began = performance.now();
    const { files } = await gatherInputs([table], folder);
    const pictures = { find: () => undefined, isReadable: async () => false, isFree: () => true };
    const existing = { files: new Set<string>(), imported: new Map(), aliases: new Set<string>() };
    let came = 0;
    for await (const { outcome } of importInputs({ inputs: files, options: { source: 'Gazette' }, existing, open: openInput, picturesOf: () => pictures })) {
      if (outcome.kind === 'came') came += 1;
    }
    const bytes = (files.at(-1)?.stretch?.from ?? 0) + (files.at(-1)?.stretch?.length ?? 0);
    return { rows, bytes, came, seconds: (performance.now() - began) / 1000, memory: process.resourceUsage().maxRSS * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsFrom(from: number, to: number): string {
  let text = '';
  for (let at = from; at <= to; at += 1) {
    const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(at / 12))).toISOString().slice(0, 10);
    const body = Array.from({ length: 5 }, (_, index) => `${paragraph.repeat(2)}${at}.${index}.`).join('\n\n');
    text += `${at},"Story ${at}, of the pit",${day},"mining; energy","${body}"\n`;
  }
  return text;
}
