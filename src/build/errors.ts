import type { Problem } from '../schema/problem.ts';

/** Thrown where content has errors: nothing was published. */
export class ContentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super('the content has errors');
    this.problems = problems;
  }
}

/** Thrown where the folder for the site, named by the message, holds something else. */
export class ForeignFolderError extends Error {}
