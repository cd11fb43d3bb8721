import { forgetEdition, loadBeginning, loadEdition, readEdition, shareEdition, type Edition } from '../../edition.ts';
import { isLanguage } from '../../schema/language.ts';
import type { Settings } from '../../settings.ts';

/** Files that are read before anything is shown of an archive that was never read. */
const newestShown = 300;

/**
 * The archive as a dev server shows it. Where many of its files were never read, a part of it is shown while the rest is read: the newest items,
 * and those of each month or year that is asked for. Whatever loads the edition otherwise waits for the whole.
 */
export class ShownEdition {
  readonly #settings: Settings;
  readonly #ready: () => Promise<unknown>;
  readonly #folders = new Set<string>();
  #part: Promise<Edition> | undefined;
  #whole: Promise<Edition> | undefined;

  /** @param ready gives what the first page waits for: the rest of a large archive is read only after that */
  constructor(settings: Settings, ready: () => Promise<unknown>) {
    this.#settings = settings;
    this.#ready = ready;
  }

  /** What is shown first: the whole where little is to be read. */
  first(): Promise<Edition> {
    return this.#part ?? this.#begin(newestShown, Promise.resolve());
  }

  /** What is shown at a path now. @param name the path below the base */
  async at(name: string): Promise<Edition> {
    const part = await this.first();
    if (!part.part || this.#whole === undefined) return loadEdition(this.#settings);
    const folder = folderOf(name);
    if (folder !== undefined && !this.#folders.has(folder)) {
      this.#folders.add(folder);
      this.#part = this.#load(0);
    }
    return this.#part ?? part;
  }

  /** Have the content read again. */
  refresh(): void {
    const before = this.#whole;
    forgetEdition();
    // One reading after the other: the second finds what the first has read.
    if (before) void this.#begin(0, before.catch(() => undefined));
  }

  #begin(newest: number, before: Promise<unknown>): Promise<Edition> {
    const part = this.#load(newest);
    const whole = part.then(async (edition) => {
      if (!edition.part) return edition;
      // Where no page can be made, what is wrong with the content is told all the same.
      await Promise.allSettled([before, this.#ready()]);
      return readEdition(this.#settings);
    });
    const end = () => {
      if (this.#whole === whole) this.#whole = undefined;
    };
    whole.then(end, end);
    [this.#part, this.#whole] = [part, whole];
    shareEdition(whole);
    return part;
  }

  #load(newest: number): Promise<Edition> {
    return loadBeginning(this.#settings, { newest, folders: this.#folders });
  }
}

/** The folder of the year, or of the month, that a path is about. @example folderOf('zh/1987/06/slug/') //=> '1987/06/' */
function folderOf(name: string): string | undefined {
  const parts = name.split('/');
  const below = parts.slice(isLanguage(parts[0] ?? '') ? 1 : 0).join('/');
  return /^\d{4}\/(?:\d\d\/)?/.exec(below)?.[0];
}
