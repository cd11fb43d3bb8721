import ts from 'typescript';

const parsed = new Map<string, readonly ts.Statement[]>();

/** Parse the code of a TypeScript, JavaScript or Astro file. A text that was parsed before is not parsed again. */
export function statementsOf(file: string, text: string): readonly ts.Statement[] {
  const key = `${file}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const statements = scriptsOf(file, text).flatMap((script) => [
    ...ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS).statements,
  ]);
  parsed.set(key, statements);
  return statements;
}

/** The code in a file: an Astro file has some between its fences, some in its script elements. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const [, front = ''] = /^\s*---\n(.*?)\n---/s.exec(text) ?? [];
  return [front, ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '')];
}
