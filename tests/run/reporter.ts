import { setTimeout as wait } from 'node:timers/promises';
import { DefaultReporter, type TestCase, type TestModule, type TestSuite } from 'vitest/node';
import { leftovers } from './temporary.ts';

type Ended = Parameters<DefaultReporter['onTestRunEnd']>;
type Errors = Ended[1];

/** How long what a test has ended may take to be gone, in milliseconds. */
const graceMs = 2_000;

/** Vitest's own report, and after it each failed test once more by name, and one last line that says how it went: `12 passed, 0 failed`. */
export default class Reporter extends DefaultReporter {
  override async onTestRunEnd(...[modules, errors, reason]: Ended): Promise<void> {
    super.onTestRunEnd(modules, errors, reason);
    const failures = [...failuresIn(modules, errors), ...await leftBehind()];
    const [passed, skipped] = [countOf(modules, 'passed'), countOf(modules, 'skipped')];
    if (failures.length > 0 || passed === 0) process.exitCode = 1;
    for (const failure of failures) this.log(`FAILED ${failure}`);
    this.log(`${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}

/** The name of each test that failed. What fails outside a test, such as a file that does not load or a hook, counts as one failed test each. */
function failuresIn(modules: readonly TestModule[], errors: Errors): string[] {
  return [
    ...modules.flatMap((module) => [
      ...module.errors().map(({ message }) => `${placeOf(module)}: ${firstLine(message)}`),
      ...[...module.children.allSuites()].flatMap((suite) => suite.errors().map(({ message }) => `${nameOf(suite)}: ${firstLine(message)}`)),
      ...[...module.children.allTests()].filter(hasFailed).map(nameOf),
    ]),
    ...errors.map(({ message }) => firstLine(message)),
  ];
}

/** A test that was begun and never ended has failed: its process died under it. */
function hasFailed(test: TestCase): boolean {
  return ['failed', 'pending'].includes(test.result().state);
}

function countOf(modules: readonly TestModule[], state: 'passed' | 'skipped'): number {
  return modules.flatMap((module) => [...module.children.allTests()]).filter((test) => test.result().state === state).length;
}

/** What tests have left in the system's folder for temporary files, or running, once all had time to go. */
async function leftBehind(): Promise<string[]> {
  for (const end = Date.now() + graceMs; leftovers().length > 0 && Date.now() < end;) await wait(100);
  return leftovers().map((name) => `the tests left behind ${name}`);
}

function nameOf(task: TestCase | TestSuite): string {
  return `${placeOf(task.module)} > ${task.fullName}`;
}

function placeOf({ project, relativeModuleId }: TestModule): string {
  return `[${project.name}] ${relativeModuleId}`;
}

function firstLine(message: unknown): string {
  return String(message).split('\n')[0] ?? '';
}
