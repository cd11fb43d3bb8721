import ts from 'typescript';

/** One import of a source file. */
export interface Import {
  /** As written: `../site.ts`, `node:path`, `astro`. */
  of: string;
  /** True where only types come over, so that nothing is left of it when the code runs. */
  types: boolean;
}

/** Every import of a TypeScript, JavaScript or Astro file: static, dynamic, re-exported and in types. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypesOnly(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  const add = (literal: ts.Node, types: boolean): void => {
    if (ts.isStringLiteralLike(literal)) imports.push({ of: literal.text, types });
  };
  for (const script of scriptsOf(file, text)) visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
  return imports;
}

function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const named = importClause.namedBindings;
  const allTypes = !importClause.name && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes;
}

/** The code in a file: an Astro file has some between its fences and some in its script elements. */
export function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const [, front = ''] = /^\s*---\n(.*?)\n---/s.exec(text) ?? [];
  return [front, ...[...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '')];
}
