import { describe, expect, test } from 'vitest';
import { ContentError, ForeignFolderError } from '../../../src/build/errors.ts';
import type { Command } from '../../../src/commands/line/command.ts';
import { describeFault, traceFault } from '../../../src/commands/line/fault-messages.ts';
import { endingOf } from '../../../src/commands/line/run.ts';
import { UsageError } from '../../../src/commands/line/read-line.ts';

const build: Command = { name: 'build', purpose: 'Build the archive.', flags: [], examples: [''] };
const fault = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: something, open`), { code, syscall: 'open', ...more });

describe('a fault of the machine', () => {
  test('names the file and a cure', () => {
    const codes = ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'ENOTDIR'];
    expect(codes.map((code) => describeFault(fault(code, { path: '/srv/www/index.html' }))).join('\n\n')).toMatchInlineSnapshot(`
      "There is no space left to write /srv/www/index.html.
      Make room, or put --out and --cache on another disk.

      This user may not use /srv/www/index.html.
      Change who may read and write it, or name another folder.

      /srv/www/index.html lies on a disk that cannot be written to.
      Put --out and --cache on another disk.

      The disk could not read or write /srv/www/index.html.
      Check the disk, then run the command again.

      /srv/www/index.html leads through a file as if it were a folder.
      Name another folder."
    `);
  });

  test('is named where the cache met it', () => {
    // SQLITE_FULL and SQLITE_BUSY
    const faults = [13, 5].map((errcode) => Object.assign(fault('ERR_SQLITE_ERROR'), { errcode }));
    expect(faults.map(describeFault).join('\n\n')).toMatchInlineSnapshot(`
      "There is no space left to write the cache.
      Make room, or put --out and --cache on another disk.

      The cache is in use by another command.
      Wait until that ends, then run this one again."
    `);
  });

  test('a port that is taken or not allowed is named', () => {
    expect(describeFault(fault('EADDRINUSE', { port: 4321 }))).toMatchInlineSnapshot(`
      "Port 4321 is taken.
      Set PORT to a free one."
    `);
    expect(describeFault(fault('EACCES', { port: 80 }))).toMatchInlineSnapshot(`
      "This user may not listen on port 80.
      Set PORT to a number above 1024."
    `);
  });

  test('a limit on open files names the limit', () => {
    expect(describeFault(fault('EMFILE'))).toMatchInlineSnapshot(`
      "This process may open no more files.
      Raise the limit, as with ulimit -n 4096, then run the command again."
    `);
  });

  test('is found among the causes of another', () => {
    expect(describeFault(new Error('The pages could not be made', { cause: fault('ENOSPC', { path: '/srv/a' }) }))).toContain('no space left to write /srv/a');
  });
});

describe('a fault that nobody foresaw', () => {
  test('says what it says, with its causes, in one line each', () => {
    expect(describeFault(new Error('The index could not be made.', { cause: new Error('volume 3 broke\n  at x') }))).toMatchInlineSnapshot(`
      "The index could not be made: volume 3 broke
      This is a fault of Backnumber or of the machine. BACKNUMBER_DEBUG=1 shows where it arose."
    `);
  });

  test('may be no error at all', () => {
    expect(describeFault('broken')).toContain('broken\nThis is a fault of Backnumber');
    expect(describeFault(undefined)).toContain('This is a fault of Backnumber');
  });

  test('is traced to where it arose for those who mend it', () => {
    expect(traceFault(new Error('one', { cause: new Error('two') }))).toMatch(/^Error: one\n {4}at [^]*caused by Error: two\n {4}at /);
  });
});

describe('how a run ends', () => {
  test('errors in the content end it with 1, and the report', () => {
    const problem = {
      file: '2024/05/a.md', line: 3, column: 7, severity: 'error', rule: 'day-form', message: 'date is 2024-13-01, which is not a day.',
      cure: 'Write it as YYYY-MM-DD.',
    } as const;
    expect(endingOf(build, new ContentError([problem]))).toMatchInlineSnapshot(`
      {
        "code": 1,
        "text": "2024/05/a.md:3:7  date is 2024-13-01, which is not a day — write it as YYYY-MM-DD.  day-form

      1 error in 1 file.
      Nothing was published; the last good site is untouched.",
      }
    `);
  });

  test('wrong use ends it with 2, and all that is wrong', () => {
    expect(endingOf(build, new UsageError('build has no flag --x.', '--out is given more than once. Give it once.'))).toMatchInlineSnapshot(`
      {
        "code": 2,
        "text": "build has no flag --x.
      --out is given more than once. Give it once.
      npm run build -- --help says what build takes.",
      }
    `);
    expect(endingOf(build, new ForeignFolderError('/home/ann')).code).toBe(2);
  });

  test('a fault ends it with 3', () => {
    expect(endingOf(build, new TypeError('x is not a function')).code).toBe(3);
  });
});
