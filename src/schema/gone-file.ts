import { Findings } from './findings.ts';
import { shown } from './excerpt.ts';
import { readAlias } from './fields/address-readers.ts';
import { readText } from './fields/readers.ts';
import { goneFile } from './names-file.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { readEntries } from './yaml/entries.ts';

/** An address that the archive gave up, and why. */
export interface GoneAddress {
  path: string;
  reason: string;
  place: Place;
}

/** Read and check the text of `gone.yaml`: one line for each address, such as `/2023/02/mine/: Published twice.` */
export function checkGoneFile(text: string): { gone: GoneAddress[]; problems: Problem[] } {
  const findings = new Findings(goneFile, text);
  const apart = new Findings(goneFile, text);
  const gone = readEntries(findings, 0, text.length).flatMap(({ key, start, value }): GoneAddress[] => {
    const path = readAlias({ kind: 'text', text: key, start, end: start + key.length }, 'The address', apart);
    const reason = value && readText(value, 'The reason', apart);
    if (path === undefined) {
      findings.add('gone-form', start, `${shown(key)} is no path of this site.`, 'Write it without its host, such as /2023/02/slug/: Published twice.');
    } else if (reason === undefined) {
      findings.add('gone-form', value?.start ?? start, `No reason is given for ${shown(path)}.`, `Write it after the colon, such as ${path}: Published twice.`);
    } else return [{ path, reason, place: findings.placeOf(start) }];
    return [];
  });
  return { gone, problems: findings.problems };
}
