import { describe, expect, test } from 'vitest';
import { targetOf } from '../../../../src/commands/deploying/target.ts';
import { withoutSecrets } from '../../../../src/commands/deploying/run-tool.ts';

describe('a target', () => {
  test.each([
    ['/srv/www/news', 'folder', '/srv/www/news/'],
    ['../public', 'folder', '/home/public/'],
    ['public', 'folder', '/home/me/public/'],
    ['odd@name', 'folder', '/home/me/odd@name/'],
    ['editor@news.example:/srv/www/news', 'rsync', 'editor@news.example:/srv/www/news/'],
    ['editor@news.example:www', 'rsync', 'editor@news.example:www/'],
    ['editor@[2001:db8::1]:/srv/www//', 'rsync', 'editor@[2001:db8::1]:/srv/www/'],
    ['rsync://127.0.0.1:8873/site/news', 'rsync', 'rsync://127.0.0.1:8873/site/news/'],
    ['remote:bucket/news', 'rclone', 'remote:bucket/news'],
    ['my remote:bucket', 'rclone', 'my remote:bucket'],
    [':local:/srv/www', 'rclone', ':local:/srv/www'],
    [':s3,provider=Minio,endpoint="http://127.0.0.1:9000":bucket', 'rclone', ':s3,provider=Minio,endpoint="http://127.0.0.1:9000":bucket'],
  ])('%s', (text, kind, place) => {
    expect(targetOf(text, '/home/me')).toMatchObject({ kind, place });
  });

  test.runIf(process.platform !== 'win32')('is shown without its keys', () => {
    const whole = ':s3,access_key_id=AK,secret_access_key=very-secret,endpoint="http://h:9000":bucket/a';
    expect(targetOf(whole, '/').shown).toBe(':s3,…:bucket/a');
    expect(targetOf('rsync://me:secret@h/module', '/').shown).toBe('rsync://me:…@h/module');
  });

  const wrong = ['rsync://host', 'rsync://host/', '-oProxyCommand=x@host:/srv', 'a b@host:/srv', 'me@host:'];
  test.each(wrong)('that rsync could not find is refused: %s', (text) => {
    expect(() => targetOf(text, '/home/me')).toThrow(/names no place for rsync\. Write one such as/);
  });
});

test('what a program said is shown without what is secret', () => {
  const environment = { RCLONE_CONFIG_R_SECRET_ACCESS_KEY: 'abc/def+ghi', RSYNC_PASSWORD: 'hunter22', HOME: '/home/me', API_TOKEN: 'x' };
  expect(withoutSecrets('no abc/def+ghi, nor hunter22, nor :s3,k=v:b; /home/me stays, as does x', [':s3,k=v:b'], environment))
    .toBe('no …, nor …, nor …; /home/me stays, as does x');
});
