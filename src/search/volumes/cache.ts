import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { partFile, readNote, siteFolder, wordList, type Note } from './tasks.ts';

const partsFolder = 'parts';
const draft = /^draft-(\d+)-/;
const ownName = /^[0-9a-f]{16}$/;

/** Where parts, volumes and word lists are kept between runs, each under a name that says what is in it. */
export class VolumeCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, partsFolder), { recursive: true });
  }

  /** The file of a part. */
  part(name: string): string {
    return join(this.#folder, partsFolder, name);
  }

  hasPart(name: string): boolean {
    return existsSync(this.part(name));
  }

  dropPart(name: string): void {
    rmSync(this.part(name), { force: true });
  }

  /** The folder of what is published of a volume, or of word lists. */
  siteOf(name: string): string {
    return join(this.#folder, name, siteFolder);
  }

  /** The file of a volume's words. */
  listOf(name: string): string {
    return join(this.#folder, name, wordList);
  }

  noteOf(name: string): Note | undefined {
    return readNote(join(this.#folder, name));
  }

  /**
   * Answer whether a volume or word lists are there. Where the live site has their files already nothing more is looked at;
   * otherwise every file is read, and must have the bytes it was written with.
   */
  has(name: string, isLive: (note: Note) => boolean): boolean {
    const note = this.noteOf(name);
    if (note === undefined || isLive(note)) return note !== undefined;
    return Object.entries(note.files).every(([file, [size, checksum]]) => isWhole(join(this.siteOf(name), file), size, checksum));
  }

  /** Make a part: `work` puts its file, `partFile`, into a folder it is given. The part is there whole or not at all. */
  makePart(name: string, work: (folder: string) => Promise<void>): Promise<void> {
    return this.#draft(work, (folder) => renameSync(join(folder, partFile), this.part(name)));
  }

  /** Make a volume, or word lists: `work` fills a folder that it is given. They are there whole or not at all. */
  make(name: string, work: (folder: string) => Promise<void>): Promise<void> {
    return this.#draft(work, (folder) => {
      rmSync(join(this.#folder, name), { recursive: true, force: true });
      renameSync(folder, join(this.#folder, name));
    });
  }

  /** Work in a folder of this process, which goes away whatever becomes of it: at the end of a later run if this one is killed. */
  async #draft(work: (folder: string) => Promise<void>, finish: (folder: string) => void): Promise<void> {
    const folder = join(this.#folder, `draft-${process.pid}-${randomBytes(6).toString('hex')}`);
    try {
      mkdirSync(folder);
      await work(folder);
      finish(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Remove all that runs made and that is not named, and drafts that no running process is filling. */
  keepOnly(names: readonly string[], parts: readonly string[]): void {
    const staying = new Set([partsFolder, ...names]);
    for (const name of readdirSync(this.#folder)) {
      const filler = draft.exec(name)?.[1];
      const isGone = filler === undefined ? ownName.test(name) && !staying.has(name) : !isRunning(Number(filler));
      if (isGone) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
    const stayingParts = new Set(parts);
    for (const name of readdirSync(join(this.#folder, partsFolder))) if (!stayingParts.has(name)) this.dropPart(name);
  }
}

function isWhole(path: string, size: number, checksum: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size && crc32(readFileSync(path)) === checksum;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
