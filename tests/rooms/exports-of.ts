import ts from 'typescript';
import { statementsOf } from './parse.ts';

/** One name that a file offers to others. */
export interface Export {
  name: string;
  /** True for an interface or a type, of which nothing is left when the code runs. */
  isType: boolean;
}

/** One name that a file takes from another. */
export interface Use {
  /** The other file, as written in the import. */
  of: string;
  /** `*` where the whole file is taken, so that any of its names may be used. */
  name: string;
}

/** List the names that a file exports from its own code. What it passes on from another file is not among them. */
export function exportsOf(file: string, text: string): Export[] {
  return statementsOf(file, text).flatMap((statement): Export[] => {
    if (!ts.canHaveModifiers(statement) || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => namesBound(name)).map((name) => ({ name, isType: false }));
    }
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    if (!isType && !ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return [];
    return statement.name ? [{ name: statement.name.text, isType }] : [];
  });
}

/** List the names that a file takes from others: imported, passed on, picked out of a dynamic import, or named in a type. */
export function usesOf(file: string, text: string): Use[] {
  const uses: Use[] = [];
  const add = (of: ts.Node | undefined, names: readonly string[]): void => {
    if (of && ts.isStringLiteralLike(of)) uses.push(...names.map((name) => ({ of: of.text, name })));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesImported(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesPassedOn(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, [node.qualifier?.getText() ?? '*']);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], namesPicked(node));
    ts.forEachChild(node, visit);
  };
  statementsOf(file, text).forEach(visit);
  return uses;
}

/** Count how often each identifier stands in a file. */
export function identifiersOf(file: string, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  statementsOf(file, text).forEach(visit);
  return counts;
}

function namesImported(clause: ts.ImportClause | undefined): string[] {
  const named = clause?.namedBindings;
  const names = named && ts.isNamedImports(named) ? named.elements.map(nameBefore) : named ? ['*'] : [];
  return clause?.name ? ['default', ...names] : names;
}

function namesPassedOn({ exportClause }: ts.ExportDeclaration): string[] {
  return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(nameBefore) : ['*'];
}

/** The names taken by `const { a, b } = await import(…)` or `(await import(…)).a`. */
function namesPicked(call: ts.CallExpression): string[] {
  const value = ts.isAwaitExpression(call.parent) ? call.parent : call;
  const around = ts.isParenthesizedExpression(value.parent) ? value.parent.parent : value.parent;
  if (ts.isVariableDeclaration(around) && ts.isObjectBindingPattern(around.name)) return around.name.elements.map(nameBefore);
  return ts.isPropertyAccessExpression(around) && ts.isAwaitExpression(value) ? [around.name.text] : ['*'];
}

/** The name by which the other file knows it, where it is renamed on the way. */
function nameBefore({ propertyName, name }: { propertyName?: ts.Node | undefined; name: ts.Node }): string {
  return (propertyName ?? name).getText();
}

function namesBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesBound(element.name)));
}
