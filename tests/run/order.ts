import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long, the longest first, so that all processors are done at about the same time. What is not named comes after it. */
const long = ['site/faults', 'site/sequences', 'site/site', 'browser/reading', 'browser/reader', 'browser/browse', 'typecheck'];

/** Begins with what takes longest, and ends with the many small files, which fill the gaps. Those of one project stay together: they share a process. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  if (place >= 0) return place;
  return project.config.isolate ? long.length : long.length + 1;
}
