import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../../addresses.ts';
import { closeEdition, loadEdition } from '../../edition.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { utf8Of } from '../../record/bytes.ts';
import { entryLine } from '../../record/entry.ts';
import { inclusionProofOf } from '../../record/proofs.ts';
import { checkProof, proofText } from '../../record/tlog-proof.ts';
import { checkFileName } from '../../schema/file-name.ts';
import type { Settings } from '../../settings.ts';
import { sha256 } from '../../store/sha256.ts';

/**
 * Prove that the record tells of an item as its file is now.
 * @param file below the content folder
 * @throws {EditRefused} where there is no record, or it tells nothing of this text
 */
export async function proofOfItem(file: string, settings: Settings): Promise<string> {
  const { archive: { record } } = await loadEdition(settings).finally(closeEdition);
  if (!record) throw new EditRefused('There is no record that could prove anything.', 'npm run seal begins one.');
  const { story, language } = checkFileName(file);
  const sealed = record.history.texts.get(`/${storyFolder(story, language)}`);
  const entry = sealed && record.entries[sealed.index];
  if (!entry || entry.sha256 !== hash('sha256', readFileSync(join(settings.content, file)))) {
    throw new EditRefused(`The record does not tell of ${file} as it is now.`, 'npm run seal adds what is new and what changed.');
  }
  const leaf = utf8Of(entryLine(entry));
  const proof = { entry: leaf, index: sealed.index, hashes: await inclusionProofOf(record.tree, sealed.index), checkpoint: record.text };
  const outcome = await checkProof(proof, leaf, [], sha256);
  if (!outcome?.isIncluded) throw new Error('The proof that was made does not hold');
  return proofText(proof);
}
