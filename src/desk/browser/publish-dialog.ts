import { ask } from './ask.ts';
import { button, element, setChildren, type Child } from './elements.ts';
import { openDialog, say, sayFault } from './notices.ts';

/** Most pages that are named of each kind; the rest is counted. */
const mostNamed = 12;

/** Show what publishing will do, and do it if told to. @param isUnsaved says that text on the desk is not saved, and so is not published */
export function openPublishDialog(isUnsaved: boolean): void {
  const body = element('div', { className: 'plan', 'aria-live': 'polite' }, element('p', {}, 'The site is being made beside the live one …'));
  const go = button('Publish', () => undefined, { className: 'chief', disabled: true });
  const close = openDialog('Publish', [body, element('footer', {}, button('Not now', () => close()), go)]);
  const look = async (): Promise<void> => {
    const plan = await ask('plan');
    const { stamp, problems, added, changed, removed, redirected, files, bytes } = plan;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const warnings = problems.length - errors.length;
    setChildren(body,
      isUnsaved && element('p', { className: 'warning' }, 'The text on the desk is not saved yet, so it is not part of this.'),
      errors.length > 0 && element('p', { className: 'error' }, `${countOf(errors.length, 'error')} must be mended first. The site stays as it is.`),
      ...errors.slice(0, mostNamed).map(({ file, line, message }) => element('p', {}, element('code', {}, `${file}:${line}`), ` ${message}`)),
      errors.length === 0 && files === 0 && removed.length === 0 && element('p', {}, 'The site is up to date: there is nothing to publish.'),
      ...listOf('New pages', added), ...listOf('Changed pages', changed), ...listOf('Pages that go', removed),
      ...listOf('Old addresses that lead on', redirected),
      files > 0 && element('p', {}, `${countOf(files, 'file')} to send, ${sizeOf(bytes)} together.`),
      warnings > 0 && element('p', { className: 'cure' }, `${countOf(warnings, 'warning')} in the archive; they keep nothing from being published.`));
    go.disabled = stamp === undefined || (files === 0 && removed.length === 0);
    go.onclick = () => {
      go.disabled = true;
      publish(stamp ?? '').catch((fault: unknown) => {
        sayFault(fault);
        look().catch(sayFault);
      });
    };
    if (!go.disabled) go.focus();
  };
  const publish = async (stamp: string): Promise<void> => {
    const { written, deleted, bytes } = await ask('publish', { stamp });
    close();
    say(`Published: ${countOf(written, 'file')} written, ${deleted} deleted, ${sizeOf(bytes)}.`);
  };
  look().catch((fault: unknown) => {
    close();
    sayFault(fault);
  });
}

function listOf(title: string, paths: readonly string[]): Child[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, mostNamed).map((path) => element('li', {}, `/${path}`));
  const rest = paths.length > mostNamed && element('li', {}, `and ${paths.length - mostNamed} more`);
  const head = element('summary', {}, `${title} `, element('span', { className: 'number' }, String(paths.length)));
  return [element('details', { open: paths.length <= mostNamed / 2 }, head,
    element('ul', { role: 'list' }, ...named, rest))];
}

function countOf(number: number, noun: string): string {
  return `${number.toLocaleString()} ${noun}${number === 1 ? '' : 's'}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
