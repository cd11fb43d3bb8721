import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeManifest } from '../../../../src/build/publishing/manifest-files.ts';
import { folderSource } from '../../../../src/commands/verifying/folder.ts';
import { KeptProgress } from '../../../../src/commands/verifying/kept-progress.ts';
import { verifyCopy, type Verdict } from '../../../../src/commands/verifying/verify-copy.ts';
import { bundleOf } from '../../../../src/record/bundles.ts';
import { utf8Of, webSha256 } from '../../../../src/record/bytes.ts';
import { checkpointText, readCheckpoint } from '../../../../src/record/checkpoint.ts';
import { entryLine, type RecordEntry } from '../../../../src/record/entry.ts';
import { drawSigningKey, readSigningKey, readVerifierKey, signatureOf, verifierLine, verifierOf } from '../../../../src/record/keys.ts';
import { rootOf } from '../../../../src/record/merkle.ts';
import { noteOf, readSignedNote } from '../../../../src/record/note.ts';
import { tilePath, tilesOfSize } from '../../../../src/record/tile-paths.ts';
import { buildTree, tileOf, treeOf } from '../../../../src/record/tree.ts';

/** A small site made for a test, with a manifest and perhaps a record. */
export interface MadeCopy {
  /** The folder around it, for what a test needs beside. */
  home: string;
  folder: string;
  put: (file: string, text: string | Uint8Array) => void;
  /** Write the manifest of what lies there. */
  list: () => void;
  /** Write the record of these texts, one edition each, and the checkpoint; the same again makes the same. */
  seal: (count: number, secret?: string) => Promise<void>;
  leave: () => void;
}

/** Make a site of this many items. */
export function makeCopy(items: number): MadeCopy {
  const home = mkdtempSync(join(tmpdir(), 'backnumber-copy-'));
  const folder = join(home, 'site');
  const put = (file: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (let number = 0; number < items; number++) {
    put(`2023/02/item-${number}/index.html`, `<!DOCTYPE html><title>${number}</title>`);
    put(`2023/02/item-${number}/index.md`, textOf(number));
  }
  put('index.html', '<!DOCTYPE html><title>Front</title>');
  put('_headers', '/*');
  put('404.html', 'Nothing.');
  put('topics/a b?#%/index.html', 'Awkward.');
  const files = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
  return {
    home,
    folder,
    put,
    list: () => {
      rmSync(join(folder, 'manifest'), { recursive: true, force: true });
      writeManifest({ next: folder, out: folder, names: () => new Set() }, { put: files(), drop: [], seals: new Map() }, undefined);
    },
    seal: async (count, secret) => {
      const lines = Array.from({ length: count }, (_, number) => utf8Of(entryLine(entryOf(number))));
      const levels = await buildTree(lines, webSha256);
      for (const { level, index, width } of tilesOfSize(count)) {
        const bytes = level === 'entries' ? bundleOf(lines.slice(index * 256, index * 256 + width)) : tileOf(levels[level] ?? new Uint8Array(), index, width);
        put(`record/${tilePath({ level, index, width })}`, bytes);
      }
      const text = checkpointText({ origin: 'news.example/record', size: count, root: await rootOf(treeOf(levels, webSha256)) });
      const key = secret === undefined ? undefined : await readSigningKey(secret);
      put('record/checkpoint', noteOf({ text, signatures: key ? [await signatureOf(text, key)] : [] }));
    },
    leave: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What a check of a copy is to be held against. */
interface Asked {
  since?: string;
  line?: string;
}

/** Check a copy, with no wait where something differs. */
export async function verifyMade({ home, folder }: MadeCopy, source = folderSource(folder), { since, line }: Asked = {}): Promise<Verdict> {
  const earlier = since === undefined ? undefined : readCheckpoint(readSignedNote(since)?.text ?? '');
  const key = line === undefined ? undefined : await readVerifierKey(line);
  const progress = new KeptProgress(join(home, 'cache'), source.name, false);
  const verdict = await verifyCopy(source, { keys: key ? [key] : [], ...(earlier && { since: earlier }) }, progress, () => undefined, 0);
  progress.end();
  return verdict;
}

/** What a check says differs, in short. */
export function saidOf({ files, record }: Verdict): string[] {
  return [...files.differences, ...record?.differences ?? []].map(({ kind, at }) => `${kind} ${at}`);
}

/** The source text of an item. */
function textOf(number: number): string {
  return `---\ntitle: ${number}\n---\n`;
}

/** Draw a key, as it is kept and as it is handed on. */
export async function drawKey(): Promise<{ secret: string; line: string }> {
  const secret = await drawSigningKey('news.example/record');
  const key = await readSigningKey(secret);
  return { secret, line: key ? verifierLine(await verifierOf(key)) : '' };
}

function entryOf(number: number): RecordEntry {
  const sha256 = createHash('sha256').update(textOf(number)).digest('hex');
  return { edition: number + 1, day: '2026-11-29', kind: 'publication', address: `/2023/02/item-${number}/`, sha256 };
}
