/** What a host may limit of a site. Folders, names and lines are the largest of their kind. */
export type Measure =
  | 'files' | 'site bytes' | 'file bytes' | 'files in a folder' | 'path bytes' | 'path signs' | 'name bytes' | 'redirects' | 'redirect line' | 'header rules';

/** One limit of a host. */
export interface HostLimit {
  of: Measure;
  most: number;
  /** What happens beyond it: the host takes nothing of the site, or it leaves out what is beyond. */
  beyond: 'refused' | 'left out';
  /** What to do beyond it, in full sentences. */
  advice: string;
}

/** A place for a site, and what it limits. */
export interface Host {
  /** As it is typed. */
  name: string;
  title: string;
  limits: readonly HostLimit[];
  /** Where the limits are written, and the year in which they stood there. */
  source: string;
  year: number;
}

const [KB, MB, GB] = [1000, 1000 ** 2, 1000 ** 3];
const MiB = 1024 ** 2;

const smallPages = 'Old addresses beyond that lead on by their small pages, one step slower. Take old aliases away that nobody asks for any more.';
const otherHost = 'Choose a host that takes more, such as any server of your own.';
const fewerFiles = 'Copies by --compress count too, and this host compresses by itself: build without it.';

/** What every file system takes: a file with a longer name cannot be unpacked (POSIX `NAME_MAX` and `PATH_MAX`). */
const diskLimits: readonly HostLimit[] = [
  { of: 'name bytes', most: 255, beyond: 'refused', advice: 'Shorten the name or old address that the path is made of.' },
  { of: 'path bytes', most: 3800, beyond: 'refused', advice: 'Shorten the old address that the path is made of.' },
];

/** The limits of common hosts, each in one place. They change: the year says when they were read. */
export const hosts: readonly Host[] = [
  {
    name: 'cloudflare-pages', title: 'Cloudflare Pages', source: 'https://developers.cloudflare.com/pages/platform/limits/', year: 2026,
    limits: [
      {
        of: 'files', most: 20_000, beyond: 'refused',
        advice: `A paid plan takes 100,000 files, with PAGES_WRANGLER_MAJOR_VERSION=4 in the project’s settings. ${fewerFiles}`,
      },
      { of: 'file bytes', most: 25 * MiB, beyond: 'refused', advice: otherHost },
      { of: 'redirects', most: 2000, beyond: 'left out', advice: smallPages },
      { of: 'redirect line', most: 1000, beyond: 'left out', advice: 'Shorten the old address.' },
      { of: 'header rules', most: 100, beyond: 'left out', advice: 'Each language has a rule of its own: take languages away that have no items.' },
      ...diskLimits,
    ],
  },
  {
    name: 'netlify', title: 'Netlify', source: 'https://docs.netlify.com/site-deploys/overview/', year: 2025,
    limits: [{ of: 'files in a folder', most: 54_000, beyond: 'refused', advice: otherHost }, ...diskLimits],
  },
  {
    name: 'github-pages', title: 'GitHub Pages', source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits', year: 2026,
    limits: [
      { of: 'site bytes', most: GB, beyond: 'refused', advice: `${fewerFiles} Shrink pictures, or choose a host that takes more.` },
      { of: 'file bytes', most: 100 * MB, beyond: 'refused', advice: otherHost },
      ...diskLimits,
    ],
  },
  {
    name: 'gitlab-pages', title: 'GitLab Pages', source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages', year: 2026,
    limits: [
      { of: 'site bytes', most: GB, beyond: 'refused', advice: 'Shrink pictures, or build without --compress, which this host can do without.' },
      { of: 'files', most: 200_000, beyond: 'refused', advice: 'Build without --compress, which makes three files of one, or choose a host that takes more.' },
      { of: 'redirects', most: 1000, beyond: 'left out', advice: smallPages },
      ...diskLimits,
    ],
  },
  {
    name: 's3', title: 'S3 and stores like it', source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html', year: 2025,
    limits: [{ of: 'path bytes', most: 1024, beyond: 'refused', advice: 'Shorten the old address that the path is made of.' }],
  },
  {
    name: 'windows', title: 'a folder on Windows', source: 'https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation', year: 2025,
    // 260 signs, of which a drive, a folder such as `C:\Users\…\Documents\archive` and the end take some 80.
    limits: [
      { of: 'path signs', most: 180, beyond: 'refused', advice: 'Unpack near the root of a drive, or set LongPathsEnabled in the registry.' },
      ...diskLimits,
    ],
  },
  { name: 'nginx', title: 'nginx', source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/limits.h.html', year: 2024, limits: diskLimits },
  { name: 'caddy', title: 'Caddy', source: 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/limits.h.html', year: 2024, limits: diskLimits },
];

/** Numbers in the words of people. @example inWords('file bytes', 26214400) //=> '26.2 MB' */
export function inWords(of: Measure, number: number, language: string): string {
  if (!of.endsWith('bytes') || of === 'path bytes' || of === 'name bytes') return number.toLocaleString(language);
  const [unit, name] = number >= GB ? [GB, 'GB'] : number >= MB ? [MB, 'MB'] : [KB, 'kB'];
  return `${(number / unit).toLocaleString(language, { maximumFractionDigits: 1 })} ${name}`;
}
