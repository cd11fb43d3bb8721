import type { Outcome } from '../../imports/outcome.ts';
import type { PassedOver } from './import-inputs.ts';
import { formatOutcome, type ImportTally, outcomeRecord } from '../../imports/report.ts';

/** Where what becomes of each input is told as it comes, so that no run is too long to report on. */
export interface ImportReport {
  /** Tell how a file is read that holds many inputs. */
  said: (name: string, text: string) => void;
  outcome: (outcome: Outcome) => void;
  /** Tell of a file that is no text; `copy` is where it came as a picture. */
  passedOver: (name: string, copy: string | undefined, why: PassedOver) => void;
  /** Tell of a path that was given and holds no text. */
  empty: (path: string) => void;
  end: <I>(tally: ImportTally<I>, isDry: boolean) => void;
}

/** A report on standard output: a line for each input and a table at the end, or one JSON object with an input on each line. */
export function reportTo(isJson: boolean): ImportReport {
  return isJson ? jsonReport() : plainReport();
}

const sayings: Readonly<Record<PassedOver, string>> = {
  'ending': 'not a text file by its ending', 'link': 'a link to another place', 'no file': 'a pipe, a socket or a device, which is no file',
  'page': 'a part of a saved page',
};

function plainReport(): ImportReport {
  return {
    said: (name, text) => console.log(`${name}  ${text}`),
    outcome: (outcome) => console.log(formatOutcome(outcome)),
    passedOver: (name, copy, why) => console.log(`${name}  ${copy === undefined ? `passed over: ${sayings[why]}` : `→ ${copy}`}`),
    empty: (path) => console.log(`${path}  holds no text file`),
    end: (tally, isDry) => console.log(`\n${tally.format(isDry)}`),
  };
}

function jsonReport(): ImportReport {
  let [before, isOpen] = ['', false];
  const write = (record: object): void => {
    if (!isOpen) console.log('{"inputs":[');
    if (before !== '') console.log(`${before},`);
    [before, isOpen] = [JSON.stringify(record), true];
  };
  return {
    said: (input, says) => write({ input, result: 'read', says }),
    outcome: (outcome) => write(outcomeRecord(outcome)),
    passedOver: (input, file) => write({ input, result: file === undefined ? 'passed over' : 'picture', ...(file !== undefined && { file }) }),
    empty: (input) => write({ input, result: 'empty' }),
    end: (tally, isDry) => {
      if (!isOpen) console.log('{"inputs":[');
      if (before !== '') console.log(before);
      console.log(`],"counts":${JSON.stringify(tally.counts())},"dry":${String(isDry)}}`);
    },
  };
}
