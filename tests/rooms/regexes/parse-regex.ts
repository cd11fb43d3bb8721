/** A part of a regular expression. */
export interface Part {
  kind: 'choice' | 'row' | 'repeat' | 'sign' | 'look' | 'back';
  source: string;
  /** What it is made of: ways of a choice, parts of a row, what is repeated. */
  parts: Part[];
  /** How often what is repeated stands there, and at most. */
  min: number;
  max: number;
}

/** Take a regular expression apart. @throws for a form that it does not know */
export function parseRegex(source: string): Part {
  let at = 0;
  const part = (kind: Part['kind'], from: number, parts: Part[] = [], min = 1, max = 1): Part => ({ kind, source: source.slice(from, at), parts, min, max });

  function choice(): Part {
    const from = at;
    const ways = [row()];
    while (source[at] === '|') {
      at++;
      ways.push(row());
    }
    return part('choice', from, ways);
  }

  function row(): Part {
    const from = at;
    const parts: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(at, single()));
    return part('row', from, parts);
  }

  function repeated(from: number, what: Part): Part {
    const count = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 24));
    if (!count) return what;
    at += count[0].length;
    const [sign = ''] = count[0];
    const min = sign === '{' ? Number(count[1]) : Number(sign === '+');
    const most = count[3] !== '' && count[3] !== undefined ? Number(count[3]) : Infinity;
    return part('repeat', from, [what], min, sign === '?' ? 1 : sign !== '{' ? Infinity : count[2] === '' ? min : most);
  }

  function single(): Part {
    const from = at;
    if (source[at] === '(') {
      const open = /^\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z]*(?:-[a-z]+)?:))?/.exec(source.slice(at))?.[0] ?? '(';
      at += open.length;
      const inner = choice();
      if (source[at] !== ')') throw new Error(`There is no end of what begins at ${from} in ${source}.`);
      at++;
      return part(/^\(\?<?[=!]/.test(open) ? 'look' : 'choice', from, inner.parts);
    }
    if (source[at] === '[') {
      for (at++; source[at] !== ']'; at++) if (source[at] === '\\') at++;
      at++;
      return part('sign', from);
    }
    if (source[at] === '\\') {
      at += /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|[1-9]\d*|[^])/.exec(source.slice(at))?.[0].length ?? 2;
      return part(/^\\(?:k<|[1-9])/.test(source.slice(from)) ? 'back' : /^\\[bB]/.test(source.slice(from)) ? 'look' : 'sign', from);
    }
    at += String.fromCodePoint(source.codePointAt(at) ?? 0).length;
    return part(/[$^]/.test(source.slice(from, at)) ? 'look' : 'sign', from);
  }

  const whole = choice();
  if (at < source.length) throw new Error(`What stands at ${at} of ${source} ends nothing.`);
  return whole;
}
