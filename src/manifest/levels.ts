import { createHash } from 'node:crypto';
import { siteFolders } from '../addresses.ts';
import { isLanguage } from '../schema/language.ts';

/** A year, and after it perhaps a month, as segments of a path or at the beginning of one: `zh/2023/02/`, `topics/mining/2023/`, `sitemaps/2023.xml`. */
const yearForm = /(?:^|\/)(\d{4})(?:\/(0[1-9]|1[0-2]))?(?=[-./])/;

/** Kinds of hub of which an archive has many, and of which a new item changes few. */
const longKinds: readonly string[] = ['people', 'organisations'];

/** Shards of these names may be split by the digits of a digest. */
const splitNames: readonly string[] = ['lists', 'names', siteFolders.pictures, siteFolders.bundle];

/** A folder of the search index with as many files as this, such as that of a closed year, stands in a shard of its own: it comes and goes as one. */
const largeFolder = 32;

/**
 * The narrowest shard that a file of the site may stand in. Files that change together stand together: those of a month, and the lists that every
 * new item changes.
 * @param file below the site's folder
 * @param inFolder how many files are in its folder of the search index, where it stands in one
 * @example narrowestShard('zh/2023/02/slug/index.html') //=> '2023-q1-02'
 */
export function narrowestShard(file: string, inFolder = 0): string {
  const segments = file.split('/');
  if (isLanguage(segments[0] ?? '')) segments.shift();
  const [first = '', second = ''] = segments;
  if (first === siteFolders.search && segments.length > 2) return inFolder < largeFolder ? first : `index-${second}`;
  const [, year, month = '00'] = yearForm.exec(file) ?? [];
  if (year !== undefined) return `${year}-q${Math.ceil(Number(month) / 3)}-${month}`;
  if (first === siteFolders.pictures) return `${first}-${second.slice(0, 2)}`;
  if (first === siteFolders.bundle) return `${first}-${digitsOf(file)}`;
  // All languages of a name stand together, and so do all files that belong to no name.
  return `${longKinds.includes(first) ? 'names' : 'lists'}-${digitsOf(segments.length > 2 ? second : '')}`;
}

/**
 * The shards that hold a shard's files where these are few, the widest first and the shard itself last. Each name begins with the one before it.
 * @example levelsOf('2023-q1-02') //=> ['202', '2023', '2023-q1', '2023-q1-02']
 * @example levelsOf('names-3f') //=> ['names', 'names-3', 'names-3f']
 */
export function levelsOf(shard: string): string[] {
  const base = shard.replace(/-[0-9a-f]{1,2}$/, '');
  const lengths = /^\d/.test(shard) ? [3, 4, 7, 10] : splitNames.includes(base) ? [base.length, base.length + 2, base.length + 3] : [shard.length];
  return lengths.filter((length) => length <= shard.length).map((length) => shard.slice(0, length));
}

function digitsOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 2);
}
