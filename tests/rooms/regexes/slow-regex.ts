import { parseRegex, type Part } from './parse-regex.ts';

/** A text on which a regular expression may take time that grows with more than its length. */
export interface SlowText {
  how: 'begins again and again' | 'parts one text in many ways' | 'repeats repetitions';
  before: string;
  repeated: string;
  after: string;
}

const signs = [...' a-<0\n"煤.[]({\t:/A!>\'=_&*`~#|,\\—“，\u00a0é$%@+?;})^～ ']
  .filter((sign, at, all) => all.indexOf(sign) === at);
const endings = ['', '\u0001', '\n', '!', ' \u0001', 'é'];

/**
 * Find a text on which a regular expression tries far more than it has signs: one that it begins anew at each place of and follows to its end,
 * one that two repetitions side by side can share out in many ways, or one that a repetition within a repetition can. Each that is found has
 * been tried on a short text. Undefined where none is found, which is no proof that there is none.
 */
export function slowTextFor(source: string, flags: string): SlowText | undefined {
  const ways = flags.replace(/[gyd]/g, '');
  const forms = new Map<string, RegExp | undefined>();
  const compile = (text: string): RegExp | undefined => {
    if (!forms.has(text)) forms.set(text, regexOf(text, `${ways}y`));
    return forms.get(text);
  };
  const whole = new RegExp(source, flags.replace(/[yd]/g, ''));
  const fails = (before: string, word: string): string | undefined => endings.find((after) => {
    whole.lastIndex = 0;
    return !flags.includes('y') && !whole.test(before + word.repeat(7) + after);
  });
  /** Answer whether a part of the expression that is begun at a place of a text can reach its end. */
  const reaches = (text: string, part: string, from: number): boolean => {
    const form = compile(`(?:${part})(?![^])`);
    if (!form) return false;
    form.lastIndex = from;
    return form.test(text);
  };
  for (const { head, loop, later } of loopsOf(parseRegex(source))) {
    const inner = loop.parts[0] ?? loop;
    const [starts, turns] = [wordsOf(head, ways), wordsOf([inner], ways).filter((word) => word !== '')];
    const before = head.map((part) => part.source).join('');
    for (const start of starts) {
      for (const turn of turns) {
        for (const word of new Set([start, start + turn, turn + start, turn])) {
          const text = word.repeat(6);
          const isAgain = word !== '' && word.length < 60 && [1, 2].every((time) => reaches(text, `${before}(?:${inner.source})+`, word.length * time));
          const after = isAgain ? fails('', word) : undefined;
          if (after !== undefined) return { how: 'begins again and again', before: '', repeated: word, after };
        }
        const row = start + turn.repeat(6);
        const isNested = inner.kind === 'choice' && reaches(turn, inner.source, 0) && reaches(turn + turn, inner.source, 0);
        const last = isNested ? fails(start, turn) : undefined;
        if (last !== undefined) return { how: 'repeats repetitions', before: start, repeated: turn, after: last };
        for (const { between, other } of later) {
          const pieces = (one: number, two: number) => `${before}(?:${inner.source}){${one}}${between}(?:${(other.parts[0] ?? other).source}){${two}}`;
          const isShared = [[1, 5], [5, 1]].every(([one = 1, two = 1]) => reaches(row, pieces(one, two), 0));
          const after = isShared ? fails(start, turn) : undefined;
          if (after !== undefined) return { how: 'parts one text in many ways', before: start, repeated: turn, after };
        }
      }
    }
  }
  return undefined;
}

/** Compile an expression; undefined where a part that was cut out of one is none, as with a reference to a group that went. */
function regexOf(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

interface Loop {
  /** What stands before it. */
  head: Part[];
  loop: Part;
  /** Those after it in the same row, with what stands between as source. */
  later: { between: string; other: Part }[];
}

/** Repetitions without an end, with what stands before them, in whatever groups. */
function* loopsOf(part: Part, head: Part[] = []): Generator<Loop> {
  if (part.kind === 'look' || part.kind === 'sign' || part.kind === 'back') return;
  if (part.kind === 'choice') for (const way of part.parts) yield* loopsOf(way, head);
  if (part.kind === 'repeat') for (const inner of part.parts) yield* loopsOf(inner, head);
  if (part.kind !== 'row') return;
  for (const [at, each] of part.parts.entries()) {
    const before = [...head, ...part.parts.slice(0, at)];
    if (isEndless(each)) {
      const later = part.parts.flatMap((other, to) => (to > at && isEndless(other)
        ? [{ between: part.parts.slice(at + 1, to).map(({ source }) => source).join(''), other }] : []));
      yield { head: before, loop: each, later };
    }
    yield* loopsOf(each, before);
  }
}

function isEndless({ kind, max }: Part): boolean {
  return kind === 'repeat' && max === Infinity;
}

const mostWords = 6;

/** Some words that parts side by side stand for. */
function wordsOf(parts: readonly Part[], flags: string): string[] {
  let words = [''];
  for (const part of parts) {
    const own = ownWords(part, flags);
    if (own.length === 0) return [];
    words = Array.from({ length: Math.max(words.length, own.length) }, (_, at) => (words[at % words.length] ?? '') + (own[at % own.length] ?? ''));
  }
  return [...new Set(words)].slice(0, mostWords * 2);
}

function ownWords(part: Part, flags: string): string[] {
  if (part.kind === 'look' || part.kind === 'back') return part.source === '^' && flags.includes('m') ? ['\n', ''] : [''];
  if (part.kind === 'choice') return part.parts.flatMap((way) => wordsOf([way], flags).slice(0, 3)).slice(0, mostWords * 2);
  if (part.kind === 'row') return wordsOf(part.parts, flags);
  if (part.kind === 'repeat') {
    const words = wordsOf(part.parts, flags).slice(0, mostWords).map((word) => word.repeat(Math.max(1, Math.min(part.min, 9))));
    return part.min === 0 ? ['', ...words] : words;
  }
  const form = new RegExp(`^(?:${part.source})$`, flags);
  const found = signs.filter((sign) => form.test(sign));
  return found.length > 0 ? found : [rareSign(form)].filter((sign) => sign !== '');
}

function rareSign(form: RegExp): string {
  for (let code = 1; code < 0xff00; code++) if (form.test(String.fromCharCode(code))) return String.fromCharCode(code);
  return '';
}
