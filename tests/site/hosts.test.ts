import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pathsFor } from '../../src/addresses.ts';
import { responseTo } from '../../src/commands/server/static-host.ts';
import { policyOf } from '../../src/hosts/policy.ts';
import { questionsOf } from '../bench/hosts/questions.ts';

test('the preview answers with every kind of file of a built site as the policy of hosts says', () => {
  const folder = join(inject('sample'), 'dist');
  const questions = questionsOf(folder, policyOf(pathsFor('/')), []);
  expect(questions.length).toBeGreaterThan(50);
  for (const { kind, path, status, headers, file, location } of questions) {
    const answer = responseTo(path, { folder, base: '/' });
    expect([kind, answer.status, answer.headers['location'], answer.file]).toEqual([kind, status, location, file && join(folder, file)]);
    for (const [name, value] of headers) expect([kind, name, answer.headers[name]]).toEqual([kind, name, value]);
  }
});
