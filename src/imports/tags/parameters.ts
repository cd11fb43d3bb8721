/** What a template tag is given: texts by place and texts by name. */
export interface TagParameters {
  placed: string[];
  named: Map<string, string>;
}

const parameter = new RegExp(
  '(?:(?<name>[\\w-]+)\\s*[=:]\\s*)?(?:"(?<double>(?:\\\\.|[^"\\\\])*)"|'
    + '\'(?<single>(?:\\\\.|[^\'\\\\])*)\'|`(?<raw>[^`]*)`|[“”](?<curly>[^“”]*)[“”]|(?<bare>[^\\s,"\'`=]+))\\s*,?',
  'gs',
);

/**
 * Read the parameters of a template tag, as Hugo, Liquid and Nunjucks write them.
 * @example parametersOf('src="a.jpg" "b"') //=> { placed: ['b'], named: new Map([['src', 'a.jpg']]) }
 */
export function parametersOf(text: string): TagParameters {
  const parameters: TagParameters = { placed: [], named: new Map() };
  for (const { groups } of text.matchAll(parameter)) {
    const quoted = groups?.['double'] ?? groups?.['single'];
    const value = quoted?.replace(/\\(["'\\])/g, '$1') ?? groups?.['raw'] ?? groups?.['curly'] ?? groups?.['bare'] ?? '';
    const name = groups?.['name']?.toLowerCase();
    if (name === undefined) parameters.placed.push(value);
    else if (!parameters.named.has(name)) parameters.named.set(name, value);
  }
  return parameters;
}

/** The first of several parameters by name that says something; the empty text where none does. */
export function namedOf({ named }: TagParameters, ...names: string[]): string {
  return names.map((name) => named.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
}
