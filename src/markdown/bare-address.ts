import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Attempt, Code, Construct, ConstructRecord, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { isSharedMark, isSquareUnit } from './chinese.ts';

const space = 32;

/**
 * Read bare addresses as links, each ending before Chinese text, full-width marks, dashes and curly quotation marks.
 * An address that has such characters of its own is written in angle brackets. Mail addresses are looked for at every
 * letter, which costs more than all the rest, so only where asked.
 */
export function bareAddress({ mail }: { mail: boolean }): Extension {
  const text = new Map<string, Construct[]>();
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const some = [constructs ?? []].flat().filter((construct) => mail || construct.name !== 'emailAutolink');
    // Mail addresses end at the first character beyond ASCII as they are.
    if (some.length > 0) text.set(code, some.map((construct) => (construct.name === 'emailAutolink' ? construct : endBeforeChinese(construct))));
  }
  return { text: Object.fromEntries(text) };
}

/**
 * Show a construct a space in place of every character that ends an address, before it as well as after. The tokenizer
 * goes on with the character itself, which is why the parts that a construct attempts are handed it back too.
 */
function endBeforeChinese(construct: Construct): Construct {
  return {
    ...construct,
    previous(code) {
      return construct.previous?.call(this, veiled(code)) ?? true;
    },
    tokenize(effects, ok, nok) {
      const run = new VeiledRun();
      const context: TokenizeContext = Object.create(this, { previous: { get: () => veiled(this.previous) } });
      const real = (): Code => run.character;
      const inner: Effects = { ...effects, attempt: unveiling(effects.attempt, real), check: unveiling(effects.check, real) };
      return run.veil(construct.tokenize.call(context, inner, run.leave(ok), run.leave(nok)));
    },
  };
}

/** One run of a construct: its states see veiled characters until it ends, and what comes after it the last character itself. */
class VeiledRun {
  /** The character that was handed in last, as it is. */
  character: Code = null;
  #hasEnded = false;

  /** A state that sees veiled characters, and so do all that follow it, up to the end of the construct. */
  veil(state: State): State {
    return (code) => {
      this.character = code;
      const next = state(veiled(code));
      if (this.#hasEnded || next === undefined) return next;
      return this.veil(next);
    };
  }

  /** The end of the construct: the state after it is handed the real character. */
  leave(state: State): State {
    return () => {
      this.#hasEnded = true;
      return state(this.character);
    };
  }
}

/** An attempt whose parts end on the real character. */
function unveiling(attempt: Attempt, real: () => Code): Attempt {
  return (parts, ok, nok) => {
    if (Array.isArray(parts) || !isConstruct(parts)) throw new Error('micromark-extension-gfm-autolink-literal no longer attempts single parts.');
    const part: Construct = {
      ...parts,
      tokenize(effects, done, failed) {
        const inner: Effects = { ...effects, attempt: unveiling(effects.attempt, real), check: unveiling(effects.check, real) };
        return parts.tokenize.call(this, inner, () => done(real()), () => failed(real()));
      },
    };
    return attempt(part, ok, nok);
  };
}

function isConstruct(parts: Construct | ConstructRecord): parts is Construct {
  return typeof parts.tokenize === 'function';
}

function veiled(code: Code): Code {
  return code !== null && (isSquareUnit(code) || isSharedMark(code)) ? space : code;
}
