import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commonFlags } from './line/flags.ts';
import { exitCodes } from './line/help.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, cache, now } = commonFlags;
const to = { name: 'to', form: 'text', value: 'FILE', docs: 'File that receives the proof. Without it, the proof is printed.' } as const;
const check = { name: 'check', form: 'text', value: 'FILE', docs: 'Say what this saved proof shows, and whether it is of the copy that is named.' } as const;
const key = {
  name: 'key', form: 'text', value: 'KEY', docs: 'With --check: the public key, in one line, by which the record is signed. Without it, that of src/site.ts.',
} as const;

await runCommand({
  name: 'proof',
  purpose: 'Prove that the record tells of an item as it is: a text that can be checked for good, without the site.',
  flags: [content, cache, now, to, check, key],
  operands: { value: 'FILE', docs: 'The item: its file, or the address of its page. With --check, a copy of its file.' },
  examples: ['/2023/02/mine-reopens/ --to mine-reopens.tlog-proof', '--check mine-reopens.tlog-proof mine-reopens.md'],
}, async ({ values, operands, folder }, settings) => {
  if (values.check !== undefined) {
    if (operands.length > 1) throw new UsageError(`proof --check takes one copy, and ${operands.length} are named.`);
    const { checkSavedProof } = await import('./sealing/check-saved-proof.ts');
    const { trustedKeys } = await import('./verifying/trusted-keys.ts');
    const [copy] = operands.map((name) => readGiven(resolve(folder, name)));
    const { holds, said } = await checkSavedProof(values.check, readGiven(resolve(folder, values.check)).toString('utf8'), copy, await trustedKeys(values.key));
    console.log(said.join('\n'));
    return holds ? exitCodes.fine : exitCodes.problems;
  }
  const { onlyItem } = await import('./writing/notice.ts');
  const { proofOfItem } = await import('./sealing/item-proof.ts');
  const file = onlyItem('proof', operands, settings.content, folder);
  const proof = await proofOfItem(file, settings);
  if (values.to === undefined) process.stdout.write(proof);
  else writeFileSync(resolve(folder, values.to), proof);
  return exitCodes.fine;
});

function readGiven(file: string): Buffer {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${file} is no file that is there.`);
  return readFileSync(file);
}
