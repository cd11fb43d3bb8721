import { entriesOfBundle } from '../record/bundles.ts';
import { hexOf, webSha256, type Bytes } from '../record/bytes.ts';
import { readCheckpoint } from '../record/checkpoint.ts';
import { readEntry } from '../record/entry.ts';
import { judgeSignatures, readVerifierKey } from '../record/keys.ts';
import { leafHashOf, type TiledTree } from '../record/merkle.ts';
import { readSignedNote, type SignedNote } from '../record/note.ts';
import { inclusionProofOf, isIncluded } from '../record/proofs.ts';
import { tilePath, tileWidth, tileWidthIn } from '../record/tile-paths.ts';

/** What is to be checked, and where it lies. */
export interface StoryToCheck {
  /** The address of its page below the base, with its letters as they are: `/zh/2023/02/slug/`. */
  address: string;
  /** The place of its entry in the record, from 0. */
  index: number;
  /** The public key by which the record is signed; empty where it is not. */
  key: string;
  /** Gives a file by its path below the base; undefined where there is none. @throws where the network does not answer */
  fetchFile: (path: string) => Promise<Bytes | undefined>;
}

/** What a check found. `entry` counts from 1. */
export type StoryFinding =
  | { state: 'sound'; entry: number; size: number; day: string; who: 'unsigned' | 'signed' | 'unjudged'; name: string }
  | { state: 'altered'; entry: number; day: string }
  | { state: 'other'; entry: number }
  | { state: 'forged'; name: string }
  | { state: 'broken' | 'missing'; file: string }
  | { state: 'offline' };

/** Thrown where the record is not as it should be. */
class Finding extends Error {
  readonly found: StoryFinding;

  constructor(found: StoryFinding) {
    super(found.state);
    this.found = found;
  }
}

/** Check the source text of a story by the record: digest, entry, proof and signature, all worked out here. */
export async function checkStory(story: StoryToCheck): Promise<StoryFinding> {
  try {
    return await findingOf(story);
  } catch (fault) {
    if (fault instanceof Finding) return fault.found;
    // What a browser throws where nothing answers.
    if (fault instanceof TypeError) return { state: 'offline' };
    throw fault;
  }
}

async function findingOf({ address, index, key, fetchFile }: StoryToCheck): Promise<StoryFinding> {
  const load = async (file: string): Promise<Bytes> => {
    const bytes = await fetchFile(file);
    if (!bytes) throw new Finding({ state: 'missing', file });
    return bytes;
  };
  const broken = (file: string): Finding => new Finding({ state: 'broken', file });
  const [text, stated] = await Promise.all([load(`${address.slice(1)}index.md`), load(checkpointPath)]);
  const note = readSignedNote(new TextDecoder().decode(stated));
  const head = note && readCheckpoint(note.text);
  if (!note || !head || index >= head.size) throw broken(checkpointPath);
  const bundle = placeOf('entries', Math.floor(index / tileWidth), head.size);
  const bytes = entriesOfBundle(await load(bundle))?.[index % tileWidth];
  const entry = bytes && readEntry(new TextDecoder().decode(bytes));
  if (!bytes || !entry) throw broken(bundle);
  const tree: TiledTree = { size: head.size, sha256: webSha256, readTile: async (level, at) => {
    const file = placeOf(level, at, head.size);
    const tile = await load(file);
    if (tile.length !== tileWidthIn(head.size, level, at) * 32) throw broken(file);
    return tile;
  } };
  const proof = await inclusionProofOf(tree, index);
  if (!(await isIncluded(await leafHashOf(bytes, webSha256), index, head, proof, webSha256))) throw broken(bundle);
  const { day } = entry;
  if (entry.address !== address) return { state: 'other', entry: index + 1 };
  if (entry.sha256 !== hexOf(await webSha256(text))) return { state: 'altered', entry: index + 1, day };
  return { state: 'sound', entry: index + 1, size: head.size, day, ...await judge(note, key) };
}

/** Say who signed the record, as far as this browser can tell. */
async function judge(note: SignedNote, line: string): Promise<{ who: 'unsigned' | 'signed' | 'unjudged'; name: string }> {
  const name = '';
  if (note.signatures.length === 0) return { who: 'unsigned', name };
  const key = await readVerifierKey(line);
  if (!key) return { who: 'unjudged', name };
  try {
    const judged = (await judgeSignatures(note, [key])).find(({ state }) => state !== 'unknown');
    if (judged?.state === 'wrong') throw new Finding({ state: 'forged', name: key.name });
    return judged?.state === 'right' ? { who: 'signed', name: key.name } : { who: 'unjudged', name };
  } catch (fault) {
    // An older browser, without Ed25519.
    if (fault instanceof DOMException) return { who: 'unjudged', name };
    throw fault;
  }
}

const checkpointPath = 'record/checkpoint';

function placeOf(level: number | 'entries', index: number, size: number): string {
  return `record/${tilePath({ level, index, width: tileWidthIn(size, level, index) })}`;
}
