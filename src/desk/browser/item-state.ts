import type { FieldValue } from '../../editing/field-value.ts';
import type { FieldName } from '../../schema/fields/fields.ts';
import type { Changed, Judged, Opened } from '../messages.ts';
import { ask } from './ask.ts';
import { newDraftName } from './drafts.ts';
import { settled } from './elements.ts';
import { sayFault } from './notices.ts';

/** Milliseconds from the last key until the text is judged. */
const pause = 15;

/** What happens to an open item. */
export type Happening = 'text' | 'judged' | 'saved';

/** The item that is open: its text as it is being written, and what the rules say of it. */
export class ItemState {
  opened: Opened;
  text: string;
  judged: Judged;
  /** Under which what is typed is kept in the browser. */
  readonly draftName = newDraftName();
  readonly #hear: (happening: Happening) => void;
  readonly #judgeSoon: () => void;
  #asked = 0;
  #setting = Promise.resolve();

  /** @param hear called after each change */
  constructor(opened: Opened, hear: (happening: Happening) => void) {
    this.opened = opened;
    this.text = opened.text;
    this.judged = opened.judged;
    this.#hear = hear;
    this.#judgeSoon = settled(() => void this.#judge(), pause);
  }

  get isChanged(): boolean {
    return this.text !== this.opened.text || this.opened.digest === 'absent';
  }

  /** The text below the front matter, where there is one that is closed. */
  get body(): string {
    return this.text.slice(this.judged.bodyAt);
  }

  /** Take a new text. What is known of its front matter stays until the rules have been asked. */
  write(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#hear('text');
    this.#judgeSoon();
  }

  /** Take a new text below the same front matter. */
  writeBody(body: string): void {
    this.write(this.text.slice(0, this.judged.bodyAt) + body);
  }

  /** Wait until the changes of fields that are under way are in the text. */
  async settle(): Promise<void> {
    await this.#setting.catch(() => undefined);
  }

  /** End the last line of a text that stands in no file yet, as every file of text ends. */
  endLine(): void {
    if (this.opened.digest === 'absent' && !this.text.endsWith('\n')) this.write(`${this.text}\n`);
  }

  /** Set a field of the front matter. @throws {AskFault} */
  set(field: FieldName, value: FieldValue): Promise<void> {
    return this.#change((text) => ask('set', { file: this.opened.file, text, field, value }));
  }

  /** Add a correction, or withdraw the item, with a day and words for readers. @throws {AskFault} */
  notice(how: 'correct' | 'withdraw', date: string, words: string): Promise<void> {
    return this.#change((text) => ask(how, { file: this.opened.file, text, date, words }));
  }

  /** Change the text by the server. Changes wait for each other, so that each is made in what the last one left. */
  #change(asked: (text: string) => Promise<Changed>): Promise<void> {
    const setting = this.#setting.catch(() => undefined).then(async () => {
      const { text: sent, body } = this;
      const { text, judged } = await asked(sent);
      // What was typed below meanwhile stays.
      const typed = this.text === sent ? undefined : this.body;
      this.#asked++;
      [this.text, this.judged] = [text, judged];
      this.#hear('text');
      if (typed === undefined || typed === body) this.#hear('judged');
      else this.writeBody(typed);
    });
    this.#setting = setting;
    return setting;
  }

  /** Note what stands in the file now, which another has written: what is written here goes on from that. */
  rebase({ text, digest }: { text: string; digest: string }): void {
    this.opened = { ...this.opened, text, digest };
    this.#hear('saved');
  }

  /** Note that the text as it was sent stands in the file now. */
  keep(text: string, digest: string): void {
    const { file, versions } = this.opened;
    this.opened = { ...this.opened, text, digest, versions: versions.map((each) => (each.file === file ? { ...each, isThere: true } : each)) };
    this.#hear('saved');
  }

  async #judge(): Promise<void> {
    const [own, text] = [++this.#asked, this.text];
    try {
      const judged = await ask('judge', { file: this.opened.file, text });
      if (own !== this.#asked || text !== this.text) return;
      this.judged = judged;
      this.#hear('judged');
    } catch (fault) {
      sayFault(fault);
    }
  }
}
