import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { statementsOf } from './parse.ts';
import { pathsBelow, project } from './paths.ts';

test('no fault is taken for an empty list, an empty text or nothing at all: what cannot be read is not what is not there', () => {
  const files = pathsBelow('src').filter((path) => /\.(ts|astro|mjs)$/.test(path));
  expect(files.flatMap((path) => swallowsIn(path, readFileSync(join(project, 'src', path), 'utf8')))).toEqual([]);
});

test('a handler that gives nothing for a fault is found', () => {
  expect(swallowsIn('sample.ts', [
    'try { read(); } catch {}',
    'try { read(); } catch {\n// Answered below.\n}',
    'try { read(); } catch { return []; }',
    'read().catch(() => []);',
    'read().catch(() => ({}));',
    'read().catch(() => {});',
    'try { read(); } catch { return false; }',
    'read().catch((fault) => tell(fault));',
  ].join('\n'))).toEqual([
    'sample.ts {}', 'sample.ts { return []; }', 'sample.ts () => []', 'sample.ts () => ({})', 'sample.ts () => {}',
  ]);
});

/** The handlers of faults in a file that hand on an empty list, text or object as if there were no fault, or do nothing. */
function swallowsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node) && (isIdle(node.block) || givesNothing(node.block))) found.push(`${file} ${node.block.getText()}`);
    const handler = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'catch'
      ? node.arguments[0] : undefined;
    if (handler && ts.isArrowFunction(handler) && (ts.isBlock(handler.body) ? isIdle(handler.body) || givesNothing(handler.body) : isNothing(handler.body))) {
      found.push(`${file} ${handler.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  statementsOf(file, text).forEach(visit);
  return found;
}

/** Answer whether a block does nothing and does not say why. */
function isIdle(block: ts.Block): boolean {
  return block.statements.length === 0 && !block.getText().includes('//');
}

function givesNothing({ statements }: ts.Block): boolean {
  const [first] = statements;
  return first !== undefined && ts.isReturnStatement(first) && first.expression !== undefined && isNothing(first.expression);
}

function isNothing(value: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(value)) return isNothing(value.expression);
  return (ts.isArrayLiteralExpression(value) && value.elements.length === 0)
    || (ts.isObjectLiteralExpression(value) && value.properties.length === 0)
    || (ts.isStringLiteralLike(value) && value.text === '');
}
