import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';

/** A copy of this project whose code can be changed without touching the project. */
export interface ProjectCopy {
  folder: string;
  /** Change one colour, each time to another. */
  changeStyle: () => void;
  /** Change what every article's page says of itself, each time to something else. */
  changeTemplate: () => void;
}

/** All that a build reads of the project, its packages aside. */
const parts = ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** Copy the project into a folder, which is emptied first, and make it ready as every `npm run` does. Its packages are those of the project. */
export function copyProject(folder: string): ProjectCopy {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts.filter((each) => existsSync(join(project, each)))) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['src/commands/ready.mjs'], { cwd: folder, stdio: 'inherit' });
  let times = 0;
  return {
    folder,
    changeStyle: () => change(join(folder, 'src/styles/tokens/roles.css'), /#[\da-f]{6}\b/, `#16${String(times++ % 100).padStart(2, '0')}1b`),
    changeTemplate: () => change(join(folder, 'src/layouts/ArticlePage.astro'), /<article( data-round="\d+")?/, `<article data-round="${times++}"`),
  };
}

function change(file: string, place: RegExp, replacement: string): void {
  const text = readFileSync(file, 'utf8');
  if (!place.test(text)) throw new Error(`${file} holds nothing like ${place}, which the benchmark changes. Name another place in tests/bench/project.ts.`);
  writeFileSync(file, text.replace(place, replacement));
}
