import { storyOfAddress } from '../../addresses.ts';
import { shown } from '../../schema/excerpt.ts';
import { goneFile } from '../../schema/names-file.ts';
import type { UnsealedChange, UnsealedChanges } from '../sealing.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';
import { fileOfStory } from './permanence.ts';

/**
 * Find changes that the record does not tell of. What is new, and what `gone.yaml` tells of, may wait for the next edition.
 * @param mayWait makes a warning of what sealing mends; a story that is gone stays an error
 */
export function checkUnsealed({ told, vanished }: UnsealedChanges, mayWait = false): ArchiveProblem[] {
  const changed = told.filter(({ kind, before, file }) => before !== undefined && file !== undefined && kind !== 'publication');
  return [
    ...vanished.map(({ address, before }) => {
      const story = storyOfAddress(address);
      return archiveProblem({ file: story ? fileOfStory(story) : goneFile }, 'unsealed-change', undefined,
        `The record tells of ${shown(address)} since edition ${before.edition}, and the story is gone.`,
        `Put it back; or give ${shown(address)} to another story as an alias, or write it with the reason into ${goneFile}, and then run npm run seal.`);
    }),
    ...changed.map(problemOf).map((problem): ArchiveProblem => (mayWait ? { ...problem, severity: 'warning' } : problem)),
  ];
}

function problemOf({ kind, file = '', from, before }: UnsealedChange): ArchiveProblem {
  const edition = `edition ${before?.edition} of ${before?.day}`;
  const message = kind === 'renaming'
    ? `The story was published at ${shown(from ?? '')}, and the record does not tell yet that it has moved here.`
    : `The file is not the one that the record tells of since ${edition}.`;
  const cure = kind === 'renaming' ? 'Run npm run seal.' : 'Run npm run seal, which tells of the change; or take the change back.';
  return archiveProblem({ file }, 'unsealed-change', undefined, message, cure);
}
