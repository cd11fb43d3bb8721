import type { Day } from '../schema/day.ts';

/** One index of one language within a volume. */
export interface IndexEntry {
  /** Name of its meta file: `pagefind.<meta>.pf_meta`. */
  meta: string;
  items: number;
}

/** A volume as the catalogue tells the browser of it. */
export interface VolumeEntry {
  /** Folder of its files, beside the catalogue; named by what is in it. */
  path: string;
  /** Days of its earliest and its latest item. */
  from: Day;
  to: Day;
  /** Its indexes by language tag in lower case, as `en` and `zh-hans`. */
  indexes: Record<string, IndexEntry>;
}

/** What `/search/volumes.json` says: all volumes, latest first. */
export interface Catalogue {
  /** Changes when a script of another release cannot read it. */
  format: 1;
  volumes: VolumeEntry[];
}
