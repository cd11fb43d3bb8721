import { spawn } from 'node:child_process';
import type { Environment } from '../../settings.ts';

/**
 * The program that someone chose to write texts with, by `VISUAL` or `EDITOR`. npm sets `EDITOR` to its own default where nobody chose one:
 * those do not count, since who did not choose them may not know how to leave them.
 */
export function textProgramOf({ VISUAL: visual, EDITOR: editor, npm_lifecycle_event: byNpm }: Environment): string | undefined {
  if (visual) return visual;
  if (!editor || (byNpm !== undefined && ['vi', 'notepad.exe'].includes(editor))) return undefined;
  return editor;
}

/** Open a file in a program, such as `code --wait`, and wait until it is closed. Answers whether that went well. */
export function openText(program: string, path: string): Promise<boolean> {
  const quoted = program.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const [command = program, ...words] = quoted.map((word) => word.replace(/^(["'])(.*)\1$/, (_, __, inner: string) => inner));
  return new Promise((resolve) => {
    const child = spawn(command, [...words, path], { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
