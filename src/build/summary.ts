import type { Edition } from '../edition.ts';
import type { Problem } from '../schema/problem.ts';
import type { Changes } from './publishing/publish.ts';
import type { StepCost } from './steps.ts';

/** What a build made. */
export interface Summary {
  items: number;
  stories: number;
  pages: number;
  /** Pages rendered in this run; the others were as published. */
  rendered: number;
  /** Pages that were made of the published ones in this run, since nothing but the names of styles and scripts changed in them. */
  restyled: number;
  /** Search index volumes, and how many of them were indexed in this run. */
  volumes: number;
  indexed: number;
  /** Problems that do not keep the archive from being published. */
  warnings: Problem[];
  changes: Changes;
  /** Published files that were missing from the site's folder, or changed there, and were made anew. */
  mended: number;
  /** True where the site had the bundle that other sites search until now, and has it no more. */
  endsBundle: boolean;
  /** True where the published site was already that of this content, code and settings. */
  reused: boolean;
  seconds: number;
  steps: StepCost[];
}

/** What came of one try to make a site. */
export type BuildOutcome = Omit<Summary, 'seconds' | 'steps'>;

type ContentCounts = Pick<BuildOutcome, 'items' | 'stories' | 'warnings'>;

/** Count what an edition holds. */
export function countsOfEdition({ archive, problems }: Edition): ContentCounts {
  return { items: archive.items.length, stories: archive.stories.length, warnings: problems };
}

/** The outcome of a run that made nothing of this content. */
export function outcomeOf({ items, stories, warnings }: ContentCounts = { items: 0, stories: 0, warnings: [] }): BuildOutcome {
  return {
    items,
    stories,
    pages: 0,
    rendered: 0,
    restyled: 0,
    volumes: 0,
    indexed: 0,
    warnings,
    changes: { written: 0, deleted: 0, bytes: 0 },
    mended: 0,
    endsBundle: false,
    reused: false,
  };
}
