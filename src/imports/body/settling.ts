import type { Language } from '../../schema/language.ts';
import type { Remark } from '../notes.ts';
import type { StandIn } from '../tags/stand-ins.ts';
import type { Surroundings } from './links.ts';

/** What settling a tree needs to know. */
export interface Settling extends Surroundings {
  language: Language;
  /** The headline, which the text need not begin with. */
  title: string;
  tags: readonly StandIn[];
  /** The line of the body that a line of the tree stood on. */
  lineOf: (line: number) => number;
  remarks: Remark[];
  /** Ids of headings that links within the text may lead to; undefined while they are not known. */
  ids?: ReadonlySet<string>;
}
