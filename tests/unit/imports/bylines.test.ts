import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../src/editing/field-value.ts';
import { bylinesOf } from '../../../src/imports/head/bylines.ts';
import { importOne, remarksOf } from './make-input.ts';

const read = (value: FieldValue): ReturnType<typeof bylinesOf> => bylinesOf([{ key: 'author', value, line: 3 }]);

describe('the byline', () => {
  test.each<[FieldValue, string[]]>([
    [{ display_name: 'Ann Miller', login: 'admin7', email: 'ann.miller@example.org', url: '' }, ['Ann Miller']],
    [{ login: 'admin7', email: 'ann.miller@example.org', displayName: 'Ann Miller' }, ['Ann Miller']],
    [{ name: 'Ann Miller', email: 'a@b.org' }, ['Ann Miller']],
    [{ full_name: 'Ann Miller', id: 'ann7' }, ['Ann Miller']],
    [{ first_name: 'Ann', last_name: 'Miller', email: 'a@b.org' }, ['Ann Miller']],
    [{ username: 'ann7', title: 'Ann Miller' }, ['Ann Miller']],
    [[{ name: 'Ann Miller', mail: 'a@b.org' }, { display_name: '李伟', login: 'liwei' }], ['Ann Miller', '李伟']],
    [{ ann: { name: 'Ann Miller', email: 'a@b.org' }, li: { name: '李伟' } }, ['Ann Miller', '李伟']],
    ['Ann Miller <ann.miller@example.org>', ['Ann Miller']],
    ['ann.miller@example.org (Ann Miller)', ['Ann Miller']],
    ['Ann Miller, ann.miller@example.org', ['Ann Miller']],
    ['Ann Miller (ann.miller@example.org)', ['Ann Miller']],
    ['[Ann Miller](mailto:ann.miller@example.org)', ['Ann Miller']],
    [['Ann Miller', 'li@example.org'], ['Ann Miller']],
    ['李伟 li@example.org', ['李伟']],
    ['ann.miller@example.org', []], ['admin', []], ['Administrator', []], ['admin7', []], ['wp-admin', []], ['root', []], ['webmaster', []], ['@annm', []],
    ['jdoe42', []], ['user12', []], [{ login: 'admin7', email: 'a@b.org' }, []], [{ email: 'a@b.org' }, []],
    ['Ann Miller', ['Ann Miller']], ['李伟', ['李伟']], ['The Editors', ['The Editors']], ['BBC 4', ['BBC 4']], ['Louis XIV', ['Louis XIV']], ['Cher', ['Cher']],
    ['Channel 5 News', ['Channel 5 News']], ['本报记者 李伟', ['本报记者 李伟']],
  ])('of %j is %j', (value, names) => {
    expect(read(value).names).toEqual(names);
  });

  test('keeps no login and no address, and the report names what was left aside', async () => {
    const outcome = await importOne(
      '---\ntitle: A\ndate: 2023-02-21\nauthor:\n  display_name: Ann Miller\n  login: admin7\n  email: ann@example.org\neditor: ed@example.org\n---\nText.',
    );
    expect(outcome.kind === 'came' && outcome.item.text).toMatch(/^author: Ann Miller$/m);
    expect(outcome.kind === 'came' && outcome.item.text).not.toMatch(/admin7|@/);
    expect(remarksOf(outcome)).toEqual(['byline-login 4 author.login', 'byline-login 4 author.email', 'byline-login 8 ed@example.org']);
  });
});
