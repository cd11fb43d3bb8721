import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Carrier } from './carrier.ts';
import { baseNameOf, listFolder, readBase, readSent, writeSent, type Base, type SentFile } from './sent-list.ts';

/** The list at a target, with the base it stands on. A copy of the base is kept here, so that it need not come over each time. */
export class ListAtTarget {
  readonly #carrier: Carrier;
  readonly #kept: string;
  #base: Base | undefined;
  /** Bytes that were read and written so far. */
  bytes = 0;

  /** @param kept the folder for copies of bases; losing it costs only time */
  constructor(carrier: Carrier, kept: string) {
    this.#carrier = carrier;
    this.#kept = kept;
  }

  /** Read the list; undefined where there is none, or none that can be read. */
  async load(): Promise<Map<string, SentFile> | undefined> {
    const list = await this.#read('list');
    const name = list === undefined ? undefined : baseNameOf(list);
    if (list === undefined || name === undefined) return undefined;
    if (name === 'none') return readSent(list, undefined);
    this.#base = this.#keptBase(name) ?? await this.#baseThere(name);
    return this.#base && readSent(list, this.#base);
  }

  /** Write the list. A new base is there before the list that stands on it, and the old one goes afterwards. */
  async write(files: ReadonlyMap<string, SentFile>, mayRebase: boolean): Promise<void> {
    const old = this.#base;
    const { list, base, baseFile } = writeSent(files, old, mayRebase);
    if (base && baseFile) {
      await this.#send(base.name, baseFile);
      this.#keep(base.name, baseFile);
    }
    await this.#send('list', list);
    if (old && old.name !== base?.name) {
      await this.#carrier.drop({ files: [`${listFolder}/${old.name}`], folders: [] });
      rmSync(join(this.#kept, old.name), { force: true });
    }
    this.#base = base;
  }

  #keptBase(name: string): Base | undefined {
    const file = join(this.#kept, name);
    return existsSync(file) ? readBase(name, readFileSync(file)) : undefined;
  }

  async #baseThere(name: string): Promise<Base | undefined> {
    const file = await this.#read(name);
    const base = file && readBase(name, file);
    if (base) this.#keep(name, file);
    return base;
  }

  #keep(name: string, file: Uint8Array): void {
    mkdirSync(this.#kept, { recursive: true });
    writeFileSync(join(this.#kept, name), file);
  }

  async #read(name: string): Promise<Buffer | undefined> {
    const file = await this.#carrier.read(`${listFolder}/${name}`);
    this.bytes += file?.length ?? 0;
    return file;
  }

  async #send(name: string, bytes: Uint8Array): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'backnumber-list-'));
    const file = `${listFolder}/${name}`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
    this.bytes += bytes.length;
    try {
      await this.#carrier.send(folder, [file]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
