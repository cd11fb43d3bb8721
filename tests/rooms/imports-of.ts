import ts from 'typescript';
import { statementsOf } from './parse.ts';

/** One import of a source file. */
export interface Import {
  /** As written: `../site.ts`, `node:path`, `astro`. */
  of: string;
  /** True where only types come over, so that nothing is left of it when the code runs. */
  types: boolean;
}

/** List the imports of a file: static, dynamic, passed on and in types. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (literal: ts.Node | undefined, types: boolean): void => {
    if (literal && ts.isStringLiteralLike(literal)) imports.push({ of: literal.text, types });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  statementsOf(file, text).forEach(visit);
  return imports;
}

function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const named = importClause.namedBindings;
  const isEachAType = named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!importClause.name && isEachAType);
}
