import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commonFlags } from './line/flags.ts';
import { runCommand } from './line/run.ts';

const { content, cache, now } = commonFlags;
const to = { name: 'to', form: 'text', value: 'FILE', docs: 'File that receives the proof. Without it, the proof is printed.' } as const;

await runCommand({
  name: 'proof',
  purpose: 'Prove that the record tells of an item as it is: a text that can be checked for good, without the site.',
  flags: [content, cache, now, to],
  operands: { value: 'FILE', docs: 'The item: its file, or the address of its page.' },
  examples: ['/2023/02/mine-reopens/ --to mine-reopens.tlog-proof'],
}, async ({ values, operands, folder }, settings) => {
  const { onlyItem } = await import('./writing/notice.ts');
  const { proofOfItem } = await import('./sealing/item-proof.ts');
  const file = onlyItem('proof', operands, settings.content, folder);
  const proof = await proofOfItem(file, settings);
  if (values.to === undefined) process.stdout.write(proof);
  else writeFileSync(resolve(folder, values.to), proof);
});
