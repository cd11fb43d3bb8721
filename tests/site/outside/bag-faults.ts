import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Tells what keeps a folder from being a valid bag by RFC 8493. It is written from the text of the RFC, and shares nothing with what writes bags.
 */

/** How many hex digits each digest has that RFC 8493 names. */
const digitsOf = new Map([['md5', 32], ['sha1', 40], ['sha224', 56], ['sha256', 64], ['sha384', 96], ['sha512', 128]]);

/** Every reason why a folder is no valid bag; none where it is one. */
export function bagFaults(bag: string): string[] {
  const read = (file: string) => readFileSync(join(bag, file));
  const isFile = (file: string) => statSync(join(bag, file), { throwIfNoEntry: false })?.isFile() ?? false;
  const all = readdirSync(bag, { recursive: true, encoding: 'utf8' }).filter(isFile);
  const payload = all.filter((file) => file.startsWith('data/'));
  const faults: string[] = [];
  // 2.1.1: two lines, in this order, and UTF-8 without a byte order mark.
  if (!isFile('bagit.txt')) faults.push('bagit.txt is missing');
  else if (!/^BagIt-Version: [01]\.\d+\r?\nTag-File-Character-Encoding: UTF-8(\r?\n)?$/.test(read('bagit.txt').toString('utf8'))) {
    faults.push('bagit.txt does not declare a bag');
  }
  // 2.1.2
  if (!existsSync(join(bag, 'data'))) faults.push('data is missing');
  const manifests = all.filter((file) => /^manifest-\w+\.txt$/.test(file));
  const tagManifests = all.filter((file) => /^tagmanifest-\w+\.txt$/.test(file));
  if (manifests.length === 0) faults.push('no payload manifest');
  for (const manifest of [...manifests, ...tagManifests]) {
    const [, kind = '', algorithm = ''] = /^(tag)?manifest-(\w+)\.txt$/.exec(manifest) ?? [];
    const isTag = kind === 'tag';
    const listed = new Set<string>();
    const lines = read(manifest).toString('utf8').split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      const [, digest = '', written = ''] = /^([0-9A-Fa-f]+)[ \t]+(.+)$/.exec(line) ?? [];
      // 2.1.3: only these three are encoded.
      const file = written.replace(/%(0[Aa]|0[Dd]|25)/g, (code) => decodeURIComponent(code));
      if (digest.length !== digitsOf.get(algorithm)) faults.push(`${manifest}: ${line.slice(0, 20)} is no line of ${algorithm}`);
      else if (/^(\/|~|[A-Za-z]:)|(^|\/)\.\.(\/|$)/.test(file)) faults.push(`${manifest}: ${file} leads out of the bag`);
      else if (isTag === file.startsWith('data/')) faults.push(`${manifest}: ${file} belongs to another manifest`);
      else if (isTag && /^tagmanifest-/.test(file)) faults.push(`${manifest}: ${file} is a tag manifest`);
      else if (listed.has(file)) faults.push(`${manifest}: ${file} is listed twice`);
      else if (!isFile(file)) faults.push(`${manifest}: ${file} is missing`);
      else if (createHash(algorithm).update(read(file)).digest('hex') !== digest.toLowerCase()) faults.push(`${manifest}: ${file} is not as listed`);
      listed.add(file);
    }
    // 3: every payload file in every payload manifest.
    if (!isTag) faults.push(...payload.filter((file) => !listed.has(file)).map((file) => `${manifest}: ${file} is not listed`));
    // Not a rule, but without it a change to a tag file would not be found.
    if (isTag) {
      const others = all.filter((file) => !file.startsWith('data/') && !/^tagmanifest-/.test(file));
      faults.push(...others.filter((file) => !listed.has(file)).map((file) => `${manifest}: ${file} is not listed`));
    }
  }
  if (isFile('bag-info.txt')) faults.push(...infoFaults(read('bag-info.txt').toString('utf8'), payload.map((file) => statSync(join(bag, file)).size)));
  return faults;
}

/** 2.2.2: labels and values, and the sum of the payload. */
function infoFaults(text: string, sizes: readonly number[]): string[] {
  const lines = text.replace(/\r\n|\r/g, '\n').replace(/\n$/, '').split('\n');
  const faults = lines.filter((line) => !/^([^\s:][^:]*:[ \t]+\S.*|[ \t]+\S.*)$/.test(line)).map((line) => `bag-info.txt: ${line} is no label with a value`);
  const sum = `${sizes.reduce((total, size) => total + size, 0)}.${sizes.length}`;
  const oxums = lines.filter((line) => /^payload-oxum:/i.test(line)).map((line) => line.replace(/^[^:]*:\s*/, ''));
  const day = lines.find((line) => line.startsWith('Bagging-Date:'));
  if (oxums.length > 1 || oxums.some((oxum) => oxum !== sum)) faults.push(`Payload-Oxum is ${oxums.join()}, and there is ${sum}`);
  if (day && !/^Bagging-Date: \d{4}-\d\d-\d\d$/.test(day)) faults.push(`${day} is no day`);
  return faults;
}
