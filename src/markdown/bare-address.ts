import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
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

/** Show a construct a space in place of every character that ends an address, before it as well as after. */
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
      return veil(construct.tokenize.call(context, effects, leave(ok), leave(nok)));
    },
  };
}

function veiled(code: Code): Code {
  return code !== null && (isSquareUnit(code) || isSharedMark(code)) ? space : code;
}
