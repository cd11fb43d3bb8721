import { resolve } from 'node:path';
import { KeyError } from '../build/sealing/record-signer.ts';
import { SealError } from '../build/sealing/seal-error.ts';
import { EditRefused } from '../editing/refusal.ts';
import { commonFlags } from './line/flags.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, cache, base, now, dryRun } = commonFlags;
const key = { name: 'key', form: 'text', value: 'FILE', docs: 'File of the secret key that signs; without it, BACKNUMBER_RECORD_KEY holds the key.' } as const;
const newKey = { name: 'new-key', form: 'text', value: 'FILE', docs: 'Make a secret key, print what belongs in src/site.ts, and do no more.' } as const;
const stamp = { name: 'stamp', form: 'text', value: 'ADDRESS', docs: 'Have the latest edition stamped with the time by this authority (RFC 3161).' } as const;
const witness = { name: 'witness', form: 'text', value: 'FILE', docs: 'Add to the checkpoint the signature lines of witnesses in this file.' } as const;

await runCommand({
  name: 'seal',
  purpose: 'Add an edition to the record: it tells of every item that is new, changed, corrected, withdrawn or renamed since the last.',
  flags: [content, cache, base, now, key, dryRun, stamp, witness, newKey],
  examples: ['', '--dry-run', '--key ~/record.key', '--stamp https://authority.example/tsr', '--new-key ~/record.key'],
}, async ({ values, folder }, settings) => {
  const given = (name: string | undefined) => (name === undefined ? undefined : resolve(folder, name));
  const [keyFile, newFile, witnessFile] = [given(values.key), given(values['new-key']), given(values.witness)];
  try {
    if (newFile !== undefined) return await (await import('./sealing/new-key.ts')).makeKeyFile(newFile, settings);
    const { sealArchive } = await import('./sealing/seal-archive.ts');
    return await sealArchive(settings, { keyFile, isDry: values['dry-run'], authority: values.stamp, witnessFile });
  } catch (thrown) {
    if (thrown instanceof KeyError) throw new UsageError(thrown.message);
    if (thrown instanceof SealError) throw new EditRefused(thrown.message, thrown.cure);
    throw thrown;
  }
});
