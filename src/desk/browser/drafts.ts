/** What was typed and is not saved yet, as this browser keeps it. */
export interface Draft {
  file: string;
  text: string;
  /** The file as it was when it was opened, with its digest: empty for a new item. */
  opened: string;
  digest: string;
  /** When it was last typed in, in milliseconds since 1970. */
  at: number;
}

/** A draft that is found again, with the name it is kept under. */
export type LeftDraft = Draft & { name: string };

const prefix = 'backnumber-desk ';
let openings = 0;
const lockPrefix = 'desk-page ';
/** One of each open page, so that two pages with one item do not overwrite each other's text. */
const own = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
// Held until the page is closed, so that other pages can tell whether this one is still there.
void navigator.locks?.request(lockPrefix + own, () => new Promise(() => undefined));

/** A name for the drafts of one opening of an item: what an earlier opening left is kept apart until it is taken up or thrown away. */
export function newDraftName(): string {
  return `${own}.${++openings}`;
}

/** Keep what was typed. @returns false where the browser has no room for it */
export function keepDraft(draft: Draft, name: string): boolean {
  try {
    localStorage.setItem(keyOf(draft.file, name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forget what was kept of a file under a name. */
export function dropDraft(file: string, name: string): void {
  localStorage.removeItem(keyOf(file, name));
}

/** All that was kept, the latest first. */
function listDrafts(): LeftDraft[] {
  const found: LeftDraft[] = [];
  for (let at = 0; at < localStorage.length; at++) {
    const key = localStorage.key(at) ?? '';
    const draft = key.startsWith(prefix) ? draftIn(localStorage.getItem(key)) : undefined;
    if (draft) found.push({ ...draft, name: key.slice(prefix.length).split(' ')[0] ?? '' });
  }
  return found.sort((one, other) => other.at - one.at);
}

/** What was kept by this page, and by pages that are closed by now: nobody else is writing it. @param current the name of what is being written */
export async function listLeftDrafts(current?: string): Promise<LeftDraft[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const open = new Set(held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])));
  const pageOf = (name: string): string => name.split('.')[0] ?? '';
  return listDrafts().filter(({ name }) => name !== current && (pageOf(name) === own || !open.has(pageOf(name))));
}

function keyOf(file: string, name: string): string {
  return `${prefix}${name} ${file}`;
}

function draftIn(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? '') as Partial<Draft>;
    const { file, text: typed, opened, digest, at } = draft;
    const isWhole = [file, typed, opened, digest].every((each) => typeof each === 'string') && typeof at === 'number';
    return isWhole ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}
