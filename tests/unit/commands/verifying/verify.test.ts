import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSource } from '../../../../src/commands/verifying/folder.ts';
import { Unreadable, type Source } from '../../../../src/commands/verifying/source.ts';
import { verdictText } from '../../../../src/commands/verifying/verdict-text.ts';
import { sealOf } from '../../../../src/manifest/shard.ts';
import { drawKey, makeCopy, saidOf, verifyMade, type MadeCopy } from './made-copy.ts';

let copy: MadeCopy;

beforeEach(() => {
  copy = makeCopy(3);
});

afterEach(() => copy.leave());

const read = (file: string) => readFileSync(join(copy.folder, file));
const verify = (source?: Source, asked?: Parameters<typeof verifyMade>[2]) => verifyMade(copy, source, asked);

test('a whole copy differs in nothing, and files of others are counted', async () => {
  copy.list();
  copy.put('CNAME', 'news.example');
  const verdict = await verify();
  expect(saidOf(verdict)).toEqual([]);
  expect(verdict.files).toMatchObject({ files: 10, others: 1, older: 0 });
  const said = verdictText('dist', verdict);
  expect(said).toMatch(/^dist: 10 files, \d+ bytes, each as the manifest lists it\. /);
  expect(said).toContain('\n1 file of others lies there too, and was not looked at.\n');
});

test('what differs is named exactly', async () => {
  copy.list();
  copy.put('2023/02/item-0/index.html', '<!DOCTYPE html><title>9</title>');
  rmSync(join(copy.folder, '2023/02/item-1/index.html'));
  copy.put('sitemaps/2023.xml', 'Not listed.');
  copy.put('_astro/Frame.DkeuOSzV.css', 'Of earlier pages.');
  const verdict = await verify();
  expect(saidOf(verdict)).toEqual(['changed 2023/02/item-0/index.html', 'missing 2023/02/item-1/index.html', 'extra sitemaps/2023.xml']);
  expect(verdict.files.older).toBe(1);
  expect(verdictText('dist', verdict)).toContain('changed  2023/02/item-0/index.html has 31 bytes of digest ');
});

test('a shard that is not as the root says is named, and what it lists is not taken for sound', async () => {
  copy.list();
  copy.put('manifest/202.sha256', read('manifest/202.sha256').toString().replace(/^.{64}/, '0'.repeat(64)));
  const verdict = await verify();
  expect(saidOf(verdict)).toEqual(expect.arrayContaining(['changed manifest/202.sha256']));
  expect(verdictText('dist', verdict)).toContain('the 6 files that it lists were not compared');
});

test('a copy without a manifest, or with another file in its place, cannot be checked', async () => {
  await expect(verify()).rejects.toThrow(/has no manifest\/index\.json, so that there is nothing to compare it with/);
  copy.put('manifest/index.json', '<!DOCTYPE html>');
  await expect(verify()).rejects.toThrow(Unreadable);
});

test('a manifest that was tampered with leads out of no folder', async () => {
  copy.list();
  const asked: string[] = [];
  const source = folderSource(copy.folder);
  const lists = readFileSync(join(copy.folder, 'manifest/lists.sha256'), 'utf8').replace('  index.html', '  ../../index.html');
  const root = JSON.parse(read('manifest/index.json').toString()) as { shards: { file: string }[] };
  for (const shard of root.shards) if (shard.file === 'manifest/lists.sha256') Object.assign(shard, sealOf(lists));
  copy.put('manifest/lists.sha256', lists);
  copy.put('manifest/index.json', JSON.stringify(root));
  await verify({ ...source, seal: (file) => {
    asked.push(file);
    return source.seal(file);
  } });
  expect(asked).toContain('404.html');
  expect(asked.filter((file) => file.includes('..'))).toEqual([]);
});

test('a site published anew while it is read is read again; one that never rests cannot be checked', async () => {
  copy.list();
  const source = folderSource(copy.folder);
  let publishings = 1;
  const restless: Source = {
    ...source,
    seal: async (file) => {
      const found = await source.seal(file);
      if (file !== 'index.html' || publishings-- <= 0) return found;
      copy.put('index.html', `<!DOCTYPE html><title>${publishings}</title>`);
      copy.list();
      return source.seal(file);
    },
  };
  expect(saidOf(await verify(restless))).toEqual([]);
  publishings = 9;
  await expect(verify(restless)).rejects.toThrow(/published anew each time while it was read/);
});

test('a check that was cut short goes on with the shards it had not compared', async () => {
  copy.list();
  const source = folderSource(copy.folder);
  const asked: string[] = [];
  const counted: Source = { ...source, seal: (file) => {
    asked.push(file);
    return file === 'index.html' && asked.length < 11 ? Promise.reject(new Unreadable('The wire was cut.')) : source.seal(file);
  } };
  await expect(verify(counted)).rejects.toThrow('The wire was cut.');
  asked.length = 20;
  const verdict = await verify(counted);
  expect([saidOf(verdict), verdict.files.known]).toEqual([[], 6]);
  expect(asked.slice(20)).not.toContain('2023/02/item-0/index.html');
  expect(verdictText('dist', verdict)).toContain('6 files of them were compared by a run that was cut short');
});

describe('the record', () => {
  test('vouches for every text, also over many tiles', async () => {
    copy.leave();
    copy = makeCopy(300);
    await copy.seal(300);
    copy.list();
    const verdict = await verify();
    expect(saidOf(verdict)).toEqual([]);
    expect(verdict.record).toMatchObject({ size: 300, texts: 300, newer: [] });
    const said = 'The record of 300 entries up to edition 300 of 2026-11-29 is whole. It is unsigned: who wrote it is not proved.';
    expect(verdictText('dist', verdict)).toContain(said);
  });

  test('tells a text that was altered, with its page and the manifest, from one that is not in it yet', async () => {
    await copy.seal(2);
    copy.put('2023/02/item-0/index.md', 'Another text.');
    copy.list();
    const verdict = await verify();
    expect(saidOf(verdict)).toEqual(['changed /2023/02/item-0/']);
    expect(verdict.record?.newer).toEqual(['/2023/02/item-2/']);
    rmSync(join(copy.folder, '2023/02/item-0/index.md'));
    copy.list();
    expect(saidOf(await verify())).toEqual(['missing /2023/02/item-0/']);
  });

  test('is signed by a key that one names, or it is said that nobody is known to have signed it', async () => {
    const [{ secret, line }, other] = [await drawKey(), await drawKey()];
    await copy.seal(3, secret);
    copy.list();
    expect(verdictText('dist', await verify(undefined, { line }))).toContain('It is signed by news.example/record.');
    expect(verdictText('dist', await verify())).toContain('It is signed by a key that was not given');
    expect(verdictText('dist', await verify(undefined, { line: other.line }))).toContain('It is signed by a key that was not given');
    const forged = read('record/checkpoint').toString().replace('\n3\n', '\n2\n');
    copy.put('record/checkpoint', forged);
    copy.list();
    expect(saidOf(await verify(undefined, { line }))).toContain('record checkpoint');
  });

  test('goes on from an earlier checkpoint, or what was done to it is told', async () => {
    await copy.seal(2);
    const since = read('record/checkpoint').toString();
    await copy.seal(3);
    copy.list();
    expect(verdictText('dist', await verify(undefined, { since }))).toContain('It goes on from the earlier checkpoint of 2 entries');
    const [two, three] = [since, read('record/checkpoint').toString()];
    rmSync(join(copy.folder, 'record'), { recursive: true });
    await copy.seal(2);
    copy.list();
    expect(saidOf(await verify(undefined, { since: three }))).toContain('record checkpoint');
    expect(saidOf(await verify(undefined, { since: two.replace('\n2\n', '\n1\n') }))).toContain('record checkpoint');
    rmSync(join(copy.folder, 'record'), { recursive: true });
    copy.list();
    expect(saidOf(await verify(undefined, { since }))).toEqual(['record checkpoint']);
  });

  test.each([
    ['record/tile/entries/000.p/3', 20, 'record checkpoint'], ['record/tile/0/000.p/3', 20, 'record tile/0/000.p/3'],
    ['record/checkpoint', 30, 'record checkpoint'],
  ])('a changed byte in %s is found, though the manifest lists it', async (file, at, said) => {
    await copy.seal(3);
    const bytes = Buffer.from(read(file));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    copy.put(file, bytes);
    copy.list();
    expect(saidOf(await verify())).toContain(said);
  });
});

test('a package is checked by the site that lies in it', async () => {
  copy.list();
  cpSync(copy.folder, join(copy.home, 'bag/data/site'), { recursive: true });
  expect(saidOf(await verify(folderSource(join(copy.home, 'bag'))))).toEqual([]);
});
