import { resolve } from 'node:path';
import ts from 'typescript';
import { project } from './paths.ts';

/** What every object has without being given it: asked by one of these, a plain object answers for a word it does not hold. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/**
 * Find where TypeScript code reads, writes or asks a plain object by a text that may be any: `table[name]`, `name in table`. Asking
 * `Object.hasOwn(table, name)` in the same function makes it sound, and so does a fixed part of the text that no inherited name has.
 */
export function foreignKeysIn(files: readonly string[]): string[] {
  const roots = files.map((file) => resolve(project, file));
  const program = ts.createProgram(roots, {
    target: ts.ScriptTarget.Latest, module: ts.ModuleKind.NodeNext, strict: true, noEmit: true, allowImportingTsExtensions: true,
    skipLibCheck: true, types: ['node'], resolveJsonModule: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file, at) => {
    const source = program.getSourceFile(roots[at] ?? '');
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const asked = askedBy(node);
      if (source && asked && isAnyText(asked.key, checker) && !isProved(asked)) {
        found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return found;
  });
}

interface Asked {
  object: ts.Expression;
  key: ts.Expression;
}

function askedBy(node: ts.Node): Asked | undefined {
  if (ts.isElementAccessExpression(node)) return { object: node.expression, key: node.argumentExpression };
  const isIn = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword && !ts.isPrivateIdentifier(node.left);
  return isIn ? { object: node.right, key: node.left } : undefined;
}

/** Answer whether an expression may give any text; one of a few texts, a number or a symbol are others. */
function isAnyText(key: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isTemplateExpression(key) && [key.head, ...key.templateSpans.map(({ literal }) => literal)].some(({ text }) => isNoName(text))) return false;
  const type = checker.getTypeAtLocation(key);
  const any = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & any) !== 0);
}

function isNoName(part: string): boolean {
  return part !== '' && !inherited.some((name) => name.includes(part));
}

function isProved({ object, key }: Asked): boolean {
  const around = ts.findAncestor(object, ts.isFunctionLike);
  return around?.getText().includes(`Object.hasOwn(${object.getText()}, ${key.getText()})`) === true;
}
