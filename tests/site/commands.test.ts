import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { project } from '../../src/commands/line/folders.ts';
import { runScript, runNode } from './command.ts';

const scripts = new Map(Object.entries(manifest.scripts));
const commands = [...scripts].flatMap(([name, line]) => (line === `node --import ./src/commands/compile-cache.mjs src/commands/${name}.ts` ? [name] : []));

describe.each(commands)('npm run %s', (name) => {
  test('answers --help with what it takes and how it ends', async () => {
    const { code, stdout, stderr } = await runScript(name, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['Usage', 'Flags', '--help', 'Exit codes', 'Examples']) expect(stdout).toContain(part);
  });

  test('refuses a flag it does not have, by name and with the nearest known one', async () => {
    const { code, stdout, stderr } = await runScript(name, ['--halp', '--watermelon']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${name} has no flag --halp. Did you mean --help?\n${name} has no flag --watermelon.\n`);
  });
});

test('every command that reads items takes their folder, and says what is wrong with it', async () => {
  // Some take what was built, or shares of it, and two make the folder where it is missing.
  const reading = commands.filter((name) => !['preview', 'import', 'new', 'deploy', 'verify', 'merge'].includes(name));
  const ends = await Promise.all(reading.map((name) => runScript(name, ['--content', join(project, 'nowhere')])));
  expect(ends.map(({ code }) => code)).toEqual(reading.map(() => 2));
  for (const { stderr } of ends) expect(stderr).toContain(`--content is ${join(project, 'nowhere')}, which is not there.`);
});

test('preview serves nothing where nothing was built', async () => {
  const { code, stderr } = await runScript('preview', ['--out', join(project, 'tests')]);
  expect({ code, stderr: stderr.split('\n')[0] }).toEqual({
    code: 2, stderr: `${join(project, 'tests')} holds no site yet. Build one with npm run build, or by npm start, which serves it as well.`,
  });
});

test('every command makes the checkout ready first', () => {
  const unready = [...scripts.keys()]
    .filter((name) => !name.startsWith('pre') || name === 'preview')
    .filter((name) => scripts.get(`pre${name}`) !== 'node src/commands/ready.mjs');
  expect(unready).toEqual([]);
});

test('a checkout that is ready is left in peace', async () => {
  expect(await runNode([join(project, 'src/commands/ready.mjs')])).toEqual({ code: 0, stdout: '', stderr: '' });
});
