import type { StretchEnds, Cutter } from './stretches.ts';

/** What is looked for in each state, and the state it leads to. Nothing within CDATA or a comment is an element. */
const marks = {
  outside: /<item[\s>]|<!--|<!\[CDATA\[/g,
  item: /<\/item\s*>|<!--|<!\[CDATA\[/g,
  comment: /-->/g,
  cdata: /\]\]>/g,
};
/** Longest mark, in bytes, which may begin in one piece and end in the next. */
const overlap = 16;

/** Finds the `<item>` elements of an RSS file. What stands before the first of them is a stretch of the group `channel`. */
export class PostCutter implements Cutter {
  #state: keyof typeof marks = 'outside';
  #outer: 'outside' | 'item' = 'outside';
  #start = 0;
  #carry = '';
  #isHeadDone = false;
  #needed = 0;

  get needed(): number {
    return this.#needed;
  }

  scan(piece: Uint8Array, at: number): StretchEnds[] {
    const text = this.#carry + Buffer.from(piece).toString('latin1');
    const base = at - this.#carry.length;
    const cuts: StretchEnds[] = [];
    let from = 0;
    for (;;) {
      const mark = marks[this.#state];
      mark.lastIndex = from;
      const found = mark.exec(text);
      if (!found) break;
      from = mark.lastIndex;
      cuts.push(...this.#meet(found[0], base + found.index, base + from));
    }
    this.#carry = text.slice(Math.max(from, text.length - overlap));
    this.#needed = this.#outer === 'item' || !this.#isHeadDone ? this.#start : at + piece.length - this.#carry.length;
    return cuts;
  }

  end(at: number): StretchEnds[] {
    return this.#isHeadDone ? [] : [{ from: 0, to: at, group: 'channel' }];
  }

  #meet(found: string, from: number, to: number): StretchEnds[] {
    if (found === '<!--') this.#state = 'comment';
    else if (found.startsWith('<![')) this.#state = 'cdata';
    else if (found === '-->' || found === ']]>') this.#state = this.#outer;
    else if (found.startsWith('</')) return this.#endItem(to);
    else {
      const head = this.#isHeadDone ? [] : [{ from: 0, to: from, group: 'channel' }];
      [this.#state, this.#outer, this.#start, this.#isHeadDone] = ['item', 'item', from, true];
      return head;
    }
    return [];
  }

  #endItem(to: number): StretchEnds[] {
    [this.#state, this.#outer] = ['outside', 'outside'];
    return [{ from: this.#start, to, group: 'item' }];
  }
}
