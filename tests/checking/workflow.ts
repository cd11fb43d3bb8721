import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { project } from '../../src/commands/line/folders.ts';

/** What tests read of a workflow of GitHub. */
export interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

const folder = join(project, '.github/workflows');

/** The names of the files of all workflows. */
export const workflowFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.yml')).sort();

export const workflowText = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const workflowOf = (name: string): Workflow => parse(workflowText(name)) as Workflow;

export const stepsOf = (name: string): Step[] => Object.values(workflowOf(name).jobs).flatMap(({ steps }) => steps);
