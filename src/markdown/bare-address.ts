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
  const text: Record<string, Construct[]> = {};
  for (const [code, constructs] of Object.entries(gfmAutolinkLiteral().text ?? {})) {
    const some = [constructs ?? []].flat().filter((construct) => mail || construct.name !== 'emailAutolink');
    // Mail addresses end at the first character beyond ASCII as they are.
    if (some.length > 0) text[code] = some.map((construct) => (construct.name === 'emailAutolink' ? construct : endBeforeChinese(construct)));
  }
  return { text };
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
      let isInside = true;
      let real: Code = null;
      const leave = (state: State): State => () => {
        isInside = false;
        return state(real);
      };
      const veil = (state: State): State => (code) => {
        real = code;
        const next = state(veiled(code));
        return isInside && next ? veil(next) : next;
      };
      const context: TokenizeContext = Object.create(this, { previous: { get: () => veiled(this.previous) } });
      const inner: Effects = { ...effects, attempt: unveiling(effects.attempt, () => real), check: unveiling(effects.check, () => real) };
      return veil(construct.tokenize.call(context, inner, leave(ok), leave(nok)));
    },
  };
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
