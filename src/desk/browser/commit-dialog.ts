import type { GitState } from '../messages.ts';
import { ask } from './ask.ts';
import { button, element, setChildren } from './elements.ts';
import { openDialog, say, tryTo } from './notices.ts';
import { compareTexts } from './text/comparison.ts';

const verbs = { added: 'Add', changed: 'Change', removed: 'Remove' } as const;

/** Show what changed since the last commit, and commit what is chosen; then, if told to, exchange it with others. @param open the file on the desk */
export function openCommitDialog(open: string | undefined): void {
  const body = element('div', { className: 'plan' }, element('p', {}, 'Git is asked what changed …'));
  const footer = element('footer');
  const close = openDialog('Commit', [body, footer]);
  tryTo(async () => {
    const { state } = await ask('git');
    if (!state) {
      setChildren(body, element('p', {}, 'This content folder is in no git checkout.'));
      return;
    }
    const boxes = state.changes.map(({ file, change }) => [file, element('input', { type: 'checkbox', checked: true, 'data-change': change })] as const);
    const message = element('input', { id: 'commit-message', value: proposalFor(state.changes) });
    const chosen = () => state.changes.filter(({ file }) => boxes.some(([each, box]) => each === file && box.checked));
    for (const [, box] of boxes) box.addEventListener('change', () => (message.value = proposalFor(chosen())));
    setChildren(body,
      state.changes.length === 0 && element('p', {}, 'All that is saved is committed.'),
      ...state.changes.map(({ file, change }, at) => element('label', { className: `change ${file === open ? 'open' : ''}` }, boxes[at]?.[1],
        element('span', { className: 'mark' }, verbs[change]), element('code', {}, file))),
      state.changes.length > 0 && element('label', { htmlFor: 'commit-message' }, 'In one line, what was done'), state.changes.length > 0 && message,
      element('p', { className: 'cure' }, stateOf(state)));
    const commit = async (): Promise<void> => {
      const files = chosen().map(({ file }) => file);
      await ask('commit', { files, message: message.value });
      say(`Committed ${files.length === 1 ? 'one file' : `${files.length} files`}.`);
    };
    const exchange = () => tryTo(async () => {
      if (chosen().length > 0) await commit();
      close();
      await exchangeWithOthers({});
    });
    setChildren(footer, button(state.changes.length > 0 ? 'Not now' : 'Close', close),
      state.isShared && button(state.changes.length > 0 ? 'Commit, fetch and send' : 'Fetch and send', exchange),
      state.changes.length > 0 && button('Commit', () => tryTo(async () => {
        await commit();
        close();
      }), { className: 'chief' }));
  });
}

async function exchangeWithOthers(chosen: Readonly<Record<string, string>>): Promise<void> {
  say('Fetching and sending …');
  const { isSent, conflicts } = await ask('exchange', { chosen });
  if (isSent) {
    say('What others did is here, and what was done here is sent.');
    return;
  }
  const next = conflicts.find(({ file }) => !Object.hasOwn(chosen, file));
  if (!next) throw new Error('Others have changed the same items once more. Try again.');
  const take = (text: string) => tryTo(() => exchangeWithOthers({ ...chosen, [next.file]: text }));
  compareTexts({
    title: `${next.file} was changed here and by others`,
    why: 'Both texts stand below, and nothing is joined or sent yet. Choose, or mend the right one, then go on.',
    labels: ['As others wrote it', 'As it is here (you can change it)'], left: next.theirs, right: next.ours,
    wishes: ['Take the others’ text', 'Take this text'], takeLeft: () => take(next.theirs), takeRight: take,
  });
}

function stateOf({ branch, isShared, ahead, behind }: GitState): string {
  if (!isShared) return `Branch ${branch}. It has no other side to send to: commits stay on this machine.`;
  return `Branch ${branch}. ${ahead === 0 ? 'Nothing waits to be sent' : `${ahead} ${ahead === 1 ? 'commit waits' : 'commits wait'} to be sent`}${
    behind > 0 ? `, ${behind} of others to be fetched` : ''}.`;
}

/** A message for a commit. @example proposalFor([{ file: '2023/02/mine.md', change: 'added' }]) //=> 'Add mine' */
function proposalFor(changes: GitState['changes']): string {
  const items = changes.filter(({ file }) => file.endsWith('.md'));
  const [first, ...others] = items.length > 0 ? items : changes;
  if (!first) return '';
  const name = first.file.replace(/^.*\//, '').replace(/\.md$/, '').replaceAll('-', ' ');
  const kinds = new Set([first, ...others].map(({ change }) => change));
  const verb = kinds.size === 1 ? verbs[first.change] : 'Update';
  return others.length === 0 ? `${verb} ${name}` : `${verb} ${name} and ${others.length} more`;
}
