import { commandLanguage } from '../languages/fixed-languages.ts';
import { hosts, inWords, type Host, type HostLimit, type Measure } from './host-limits.ts';

/** How large a site is, by everything that hosts limit: a number, and the file that has it where it is one file’s. */
export type SiteSize = Readonly<Record<Measure, { number: number; file?: string }>>;

/** A limit that a site goes beyond. */
export interface HostFinding {
  host: string;
  of: Measure;
  number: number;
  most: number;
  file?: string;
  /** True where the host takes nothing of the site. */
  isRefused: boolean;
  message: string;
  cure: string;
}

const nouns: Readonly<Record<Measure, string>> = {
  files: 'files', 'site bytes': 'in all', 'file bytes': 'in one file', 'files in a folder': 'files in one folder', 'path bytes': 'bytes in a path',
  'path signs': 'signs in a path', 'name bytes': 'bytes in a name', redirects: 'old addresses', 'redirect line': 'signs in a line of _redirects',
  'header rules': 'rules in _headers',
};

/** Find what of a site a host does not take. @param size what is not known of it is not checked */
export function checkHost(host: Host, size: Partial<SiteSize>): HostFinding[] {
  return host.limits.flatMap((limit) => {
    const found = size[limit.of];
    return found === undefined || found.number <= limit.most ? [] : [findingOf(host, limit, found)];
  });
}

function findingOf({ name, title }: Host, { of, most, beyond, advice }: HostLimit, { number, file }: { number: number; file?: string }): HostFinding {
  const [have, may] = [number, most].map((each) => inWords(of, each, commandLanguage));
  const where = file === undefined ? '' : ` (${file})`;
  const outcome = beyond === 'refused' ? 'refuses' : 'leaves out';
  return {
    host: name, of, number, most, isRefused: beyond === 'refused', ...(file !== undefined && { file }),
    message: `${title} takes at most ${may} ${nouns[of]} and ${outcome} more; this site has ${have}${where}.`,
    cure: advice,
  };
}

/** One sentence that names the hosts which refuse a site as a whole; empty where there are none. */
export function refusalText(size: Partial<SiteSize>): string {
  const refused = hosts.flatMap((host) => {
    const [finding] = checkHost(host, size).filter(({ isRefused }) => isRefused);
    return finding ? [`${host.title} (${inWords(finding.of, finding.number, commandLanguage)} of ${inWords(finding.of, finding.most, commandLanguage)} `
      + `${nouns[finding.of]})`] : [];
  });
  if (refused.length === 0) return '';
  return `Too large for ${new Intl.ListFormat(commandLanguage).format(refused)}. npm run build -- --for NAME says what to do.`;
}
