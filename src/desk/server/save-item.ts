import { diffLines } from 'diff';
import { evenOf, applyEdits } from '../../editing/even-text.ts';
import { fileDigest, readForEditing, saveFile } from '../../editing/save-file.ts';
import type { Edit } from '../../schema/fix.ts';
import type { SaveAnswer } from '../messages.ts';

/** Says that a file was not there when it was opened. */
export const absentDigest = 'absent';

/**
 * Write an item's text, unless its file is another than when it was opened: then what lies there comes back. Lines that stay keep their bytes,
 * line ends and a byte-order mark among them.
 * @param digest of the file as it was opened, or `absentDigest`
 * @throws {EditRefused} where the path leads elsewhere
 */
export async function saveItem(content: string, file: string, text: string, digest: string): Promise<SaveAnswer> {
  const there = await readForEditing(content, file);
  if ((there?.digest ?? absentDigest) !== digest) return conflictWith(there?.text);
  const even = there && evenOf(there.text);
  const raw = even ? applyEdits(there.text, even, editsBetween(even.text, text)) : text;
  const saved = await saveFile(content, file, raw, { expected: digest });
  return saved.kind === 'saved' ? { isKept: true, digest: saved.digest } : conflictWith(saved.theirs);
}

/** What stands in an item's file now: an empty text, with `absentDigest`, where there is none. @throws {EditRefused} where the path leads elsewhere */
export async function readStanding(content: string, file: string): Promise<{ text: string; digest: string }> {
  const there = await readForEditing(content, file);
  return there ? { text: evenOf(there.text).text, digest: there.digest } : { text: '', digest: absentDigest };
}

function conflictWith(theirs: string | undefined): SaveAnswer {
  return theirs === undefined ? { isKept: false, text: '', digest: absentDigest } : { isKept: false, text: evenOf(theirs).text, digest: fileDigest(theirs) };
}

function editsBetween(old: string, fresh: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of diffLines(old, fresh)) {
    const last = edits.at(-1);
    if (added) {
      if (last?.to === at) edits[edits.length - 1] = { ...last, insert: last.insert + value };
      else edits.push({ from: at, to: at, insert: value });
    } else {
      if (removed) edits.push({ from: at, to: at + value.length, insert: '' });
      at += value.length;
    }
  }
  return edits;
}
