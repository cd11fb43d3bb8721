import type { Archive } from '../archive.ts';
import type { Task } from '../measure/run.ts';

/** Another generator that builds a site of the same items. */
export interface Rival {
  name: string;
  /** Its name and version; undefined where it is not installed. */
  version: () => string | undefined;
  /** Write the site's source into a folder, which is emptied first. Not measured. */
  prepare: (archive: Archive, folder: string) => void;
  /** Write one more item into the site's source. */
  add: (folder: string, file: string, text: string) => void;
  /** The programs that build the site, one after the other. */
  tasks: (folder: string) => Task[];
  /** Where the built site is. */
  site: (folder: string) => string;
}
