import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long, the longest first, so that all processors are done at about the same time. What is not named comes after it. */
const long = ['site/faults', 'site/sequences', 'typecheck', 'site/same', 'site/collections', 'site/site'];

/** After these, whole projects: files of one may share a process, so they stay together. The last have many small files, which fill the gaps. */
const projects = ['whole', 'processes', 'browser', 'apia', 'unit'];

/** Begins with what takes longest, and ends with what takes least. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return place >= 0 ? place : long.length + projects.indexOf(project.name);
}
