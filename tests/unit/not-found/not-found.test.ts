import { describe, expect, test } from 'vitest';
import { guessesFor } from '../../../src/not-found/guesses.ts';
import { likenessOf, likestPaths } from '../../../src/not-found/likeness.ts';
import { readLostPath } from '../../../src/not-found/unknown-path.ts';

describe('an unknown address', () => {
  test.each([
    ['/2023/02/eight-measures/', { language: 'en', year: '2023', month: '2023-02', slug: 'eight-measures', words: 'eight measures' }],
    ['/zh/2023/02/eight-measures.html', { language: 'zh', year: '2023', month: '2023-02', slug: 'eight-measures', words: 'eight measures' }],
    ['/news/2019-05-13-haizhou-pit.php', { language: 'en', year: '2019', month: '2019-05', slug: 'haizhou-pit', words: 'haizhou pit' }],
    ['/topics/minning/', { language: 'en', kind: 'topics', slug: 'minning', words: 'minning' }],
    ['/zh/%E9%98%9C%E6%96%B0/', { language: 'zh', slug: '阜新', words: '阜新' }],
    ['/2023/02/30/', { language: 'en', year: '2023', month: '2023-02', slug: '', words: '' }],
    ['/2023/2/', { language: 'en', year: '2023', month: '2023-02', slug: '', words: '' }],
    ['/2023/12/7/', { language: 'en', year: '2023', month: '2023-12', slug: '', words: '' }],
    ['/2023/02/$&-coal/', { language: 'en', year: '2023', month: '2023-02', slug: '$&-coal', words: '$& coal' }],
    ['/article/1234567/coal-1952/index.html', { language: 'en', slug: 'coal-1952', words: 'coal 1952' }],
    ['/%E0%A4%A/', { language: 'en', slug: '%E0%A4%A', words: '%E0%A4%A' }],
    ['/', { language: 'en', slug: '', words: '' }],
  ])('%s tells what its reader wants', (path, lost) => {
    expect(readLostPath(path, '/')).toEqual(lost);
  });

  test('is read below the path that the archive is served under', () => {
    expect(readLostPath('/2020/archive/zh/topics/coal/', '/2020/archive/')).toEqual({ language: 'zh', kind: 'topics', slug: 'coal', words: 'coal' });
  });
});

describe('likeness', () => {
  test('is 1 for the same name and 0 for names that share nothing', () => {
    expect([likenessOf('haizhou-pit', 'Haizhou pit'), likenessOf('coal', 'wind'), likenessOf('', '')]).toEqual([1, 0, 1]);
  });

  test('outlives swapped words, a slip and a lost word', () => {
    const paths = ['/2023/02/party-group-eight-measures/', '/2023/07/tianhai-wind-farm-on-grid/', '/2023/03/spotted-seals-liaohe-delta/'];
    for (const name of ['eight-measures-party-group', 'party-gruop-eight-measures', 'eight-measures']) {
      expect(likestPaths(name, paths, 3)).toEqual(paths.slice(0, 1));
    }
    expect(likestPaths('basketball-final', paths, 3)).toEqual([]);
  });

  test('reads Chinese in addresses', () => {
    expect(likestPaths('新邱矿坑', [`/topics/${encodeURIComponent('新邱的矿坑')}/`], 1)).toHaveLength(1);
  });
});

describe('guesses', () => {
  const at = (path: string) => `<url><loc>https://news.example${path}</loc></url>`;
  const files: Record<string, string> = {
    'sitemaps/2023.xml': ['/2023/', '/zh/2023/', '/2023/02/party-group-eight-measures/', '/zh/2023/02/party-group-eight-measures/', '/2023/07/wind/']
      .map(at)
      .join('\n'),
    'sitemaps/names.xml': ['/', '/topics/mining/', '/topics/energy/', '/people/ming/', '/zh/topics/mining/'].map(at).join('\n'),
  };
  const guess = (path: string) => guessesFor(readLostPath(path, '/'), '/', (file) => Promise.resolve(files[file]));

  test('are the likest stories of the year, in the language of the address, and the month’s list', async () => {
    expect(await guess('/2023/03/eight-measures/')).toEqual({ paths: ['/2023/02/party-group-eight-measures/'], list: { path: '/2023/', stretch: '2023' } });
    expect(await guess('/zh/2023/02/eight-measures/')).toEqual(
      { paths: ['/zh/2023/02/party-group-eight-measures/'], list: { path: '/zh/2023/02/', stretch: '2023-02' } },
    );
  });

  test('of a name are names of its kind', async () => {
    expect(await guess('/topics/minning/')).toEqual({ paths: ['/topics/mining/'] });
  });

  test('are none where nothing is known', async () => {
    expect(await guess('/1900/01/nothing/')).toEqual({ paths: [] });
    expect(await guess('/old-page/')).toEqual({ paths: [] });
  });
});
