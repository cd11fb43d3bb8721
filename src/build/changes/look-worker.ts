import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { looksIn } from './look-rows.ts';
import { compareLooks, type LookTask } from './looks.ts';

const { out, ledger: file } = workerData as LookTask;
const ledger = new DatabaseSync(file, { readOnly: true });
try {
  parentPort?.postMessage(compareLooks(out, looksIn(ledger)));
} finally {
  ledger.close();
}
