/** A flag that a command takes. One of form `flag` is there or not; one of form `text` is followed by its value. */
export interface Flag {
  /** Without the dashes: `content`. */
  name: string;
  form: 'text' | 'flag';
  /** What stands for the value in the help: `DIR`. */
  value?: string;
  /** One sentence that says what it does. */
  docs: string;
  /** The value where the flag is not given; a text without one may be missing. */
  default?: string;
  /** Say what is wrong with a value and what to write, or nothing where it will do. */
  check?: (value: string) => string | undefined;
}

/** A command that people type, as data: what it is for and what it takes. */
export interface Command<Flags extends readonly Flag[] = readonly Flag[]> {
  /** As in `npm run <name>`. */
  name: string;
  /** One sentence that says what it does. */
  purpose: string;
  flags: Flags;
  /** What it takes besides flags; absent where it takes nothing. */
  operands?: { value: string; docs: string };
  /** True where the command may make the content folder, so that it need not be there yet. */
  makesContent?: true;
  /** What the exit codes 1 and 3 mean, where that is something else than for a build. */
  exits?: { problems: string; fault: string };
  /** What people type after the command, most useful first. */
  examples: readonly string[];
}

/** The value of each flag by its name: a flag is true or false, a text is there for certain where it has a default. */
export type Values<Flags extends readonly Flag[]> = {
  [F in Flags[number] as F['name']]: F extends { form: 'flag' } ? boolean : F extends { default: string } ? string : string | undefined;
};

/** A command line as read: the flags, the operands, and what of the environment belongs to it. */
export interface CommandLine<Flags extends readonly Flag[]> {
  values: Values<Flags>;
  operands: string[];
  /** The folder from which relative paths on the command line start, absolute. */
  folder: string;
  /** The environment variable `PORT` as it was set, for commands that serve. */
  port?: string;
}

/** How the command is typed. @example typedOf('build') //=> 'npm run build' */
export function typedOf(name: string): string {
  return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
}
