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

const prefix = 'backnumber-desk ';
const lockPrefix = 'desk-page ';
/** One of each open page, so that two pages with one item do not overwrite each other's text. */
const own = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
// Held until the page is closed, so that other pages can tell whether this one is still there.
void navigator.locks?.request(lockPrefix + own, () => new Promise(() => undefined));

/** Keep what was typed. @returns false where the browser has no room for it */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(draft.file, own), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forget what this page kept of a file, and, where it is named, what another one did. */
export function dropDraft(file: string, page: string = own): void {
  localStorage.removeItem(keyOf(file, page));
}

/** All that was kept, the latest first, with the page that kept it. */
function listDrafts(): (Draft & { page: string })[] {
  const found: (Draft & { page: string })[] = [];
  for (let at = 0; at < localStorage.length; at++) {
    const key = localStorage.key(at) ?? '';
    const draft = key.startsWith(prefix) ? draftIn(localStorage.getItem(key)) : undefined;
    if (draft) found.push({ ...draft, page: key.slice(prefix.length, prefix.length + own.length) });
  }
  return found.sort((one, other) => other.at - one.at);
}

/** What was kept by this page, and by pages that are closed by now: nobody else is writing it. */
export async function listLeftDrafts(): Promise<(Draft & { page: string })[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const open = new Set(held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [])));
  return listDrafts().filter(({ page }) => page === own || !open.has(page));
}

function keyOf(file: string, page: string): string {
  return `${prefix}${page} ${file}`;
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
