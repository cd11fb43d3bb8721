import '../compile-cache.mjs';
import { EditRefused } from '../../editing/refusal.ts';
import { ContentError, ForeignFolderError, ShardsRefused } from '../../build/errors.ts';
import { formatReport } from '../../schema/report.ts';
import { processEnvironment, type Settings } from '../../settings.ts';
import { typedOf, type Command, type Flag, type CommandLine } from './command.ts';
import { describeFault, traceFault } from './fault-messages.ts';
import { isForHelp } from './flags.ts';
import { exitCodes, helpOf } from './help.ts';
import { readCommandLine, UsageError } from './read-line.ts';
import { ToolFault } from './tool-fault.ts';

/** What a command does. It gives its exit code where that is not 0, and goes on while it serves. */
type Main<Flags extends readonly Flag[]> = (line: CommandLine<Flags>, settings: Settings) => Promise<number | void>;

/**
 * Run a command as this process: read its command line, do the work, and say by message and exit code how it ended.
 */
export async function runCommand<const Flags extends readonly Flag[]>(command: Command<Flags>, main: Main<Flags>): Promise<void> {
  endQuietly();
  const words = process.argv.slice(2);
  const environment = processEnvironment();
  if (isForHelp(words)) {
    console.log(helpOf(command));
    return;
  }
  process.once('beforeExit', leaveUnfinished);
  try {
    const { line, settings } = readCommandLine(command, words, environment);
    process.exitCode = (await main(line, settings)) ?? exitCodes.fine;
  } catch (thrown) {
    const { code, text } = endingOf(command, thrown, environment['BACKNUMBER_DEBUG'] === '1');
    leave(code, text);
  } finally {
    process.off('beforeExit', leaveUnfinished);
  }
}

/** Say so where Node ends before the work did, as when a child process it waits for was killed. */
function leaveUnfinished(): void {
  leave(exitCodes.fault, describeFault(new Error('The work was not finished, since a process that it waited for has gone')));
}

/** How a run ends in which something was thrown: its exit code and what to print. @param isDebugged adds where a fault arose */
export function endingOf(command: Command, thrown: unknown, isDebugged = false): { code: number; text: string } {
  if (thrown instanceof ContentError) {
    return { code: exitCodes.problems, text: `${formatReport(thrown.problems)}\nNothing was published; the last good site is untouched.` };
  }
  if (thrown instanceof EditRefused) return { code: exitCodes.problems, text: `${thrown.message}\n${thrown.cure}` };
  if (thrown instanceof ToolFault) return { code: exitCodes.fault, text: `${thrown.message}\n${thrown.cure}` };
  if (thrown instanceof ShardsRefused) return { code: exitCodes.problems, text: [...thrown.problems, 'Nothing was published.'].join('\n') };
  if (thrown instanceof ForeignFolderError) {
    const problem = `--out is ${thrown.message}, which holds files that Backnumber did not put there. Name a folder that is empty or not there yet.`;
    return { code: exitCodes.misuse, text: problem };
  }
  if (thrown instanceof UsageError) {
    return { code: exitCodes.misuse, text: [...thrown.problems, `${typedOf(command.name)} -- --help says what ${command.name} takes.`].join('\n') };
  }
  const trace = isDebugged ? `\n\n${traceFault(thrown)}` : '';
  return { code: exitCodes.fault, text: `${describeFault(thrown)}${trace}` };
}

/** End the process, with any workers and servers that a fault left running. */
function leave(code: number, text: string): void {
  process.exitCode = code;
  process.stderr.write(`${text}\n`, () => process.exit(code));
}

const endings = [['SIGINT', 130], ['SIGTERM', 143]] as const;

function endQuietly(): void {
  // Left to the system, a signal ends a run at once, even while a parser or a picture holds this thread; only the first process of
  // a machine, as in a container, has to end by itself.
  if (process.pid === 1) for (const [signal, code] of endings) process.once(signal, () => process.exit(code));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (thrown: unknown) => leave(exitCodes.fault, describeFault(thrown)));
  }
  // A reader such as `head` may close the pipe: the work goes on, and its exit code stays true.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
