import { ask, base } from './ask.ts';
import { openCommitDialog } from './commit-dialog.ts';
import { button, element, setChildren, settled } from './elements.ts';
import { makeFinder } from './finder.ts';
import { tryTo, statusLine } from './notices.ts';
import { openNewDialog } from './new-dialog.ts';
import { openPublishDialog } from './publish-dialog.ts';
import { makeWelcome } from './welcome.ts';
import { makeWorkplace } from './workplace.ts';

/** Milliseconds from a change on disk until the lists are asked for again. */
const pause = 200;

tryTo(async () => {
  const facts = await ask('facts');
  const home = document.getElementById('desk') ?? document.body;
  const open = (file: string) => tryTo(async () => {
    await workplace.open(file);
    see('item');
  });
  const finder = makeFinder(open);
  const workplace = makeWorkplace(facts, (file) => {
    window.history.replaceState(null, '', `#${encodeURIComponent(file)}`);
    finder.mark(file);
  });
  const see = (view: string) => {
    document.body.dataset['view'] = view;
    for (const tab of views.children) tab.setAttribute('aria-pressed', String(tab.classList.contains(`to-${view}`)));
  };
  const begin = () => openNewDialog(facts, (item) => tryTo(async () => {
    await workplace.begin(item);
    see('item');
  }));
  const views = element('div', { className: 'views', role: 'group', 'aria-label': 'Panes' }, ...([
    ['list', 'Items'], ['item', 'Text'], ['page', 'Page'],
  ] as const).map(([view, label]) => button(label, () => see(view), { className: `tab to-${view}` })));
  const head = element('header', { className: 'masthead' }, element('h1', {}, facts.name), element('span', { className: 'role' }, 'The desk'), statusLine,
    views, button('New item', begin), facts.isInGit && button('Commit …', () => openCommitDialog(workplace.current()?.file)),
    button('Publish …', () => openPublishDialog(workplace.current()?.isChanged ?? false)));
  const welcome = await makeWelcome(begin, (draft) => tryTo(async () => {
    await workplace.takeUp(draft);
    see('item');
  }));
  setChildren(home, head, element('div', { className: 'panes' }, finder.pane, workplace.pane, welcome, workplace.beside));
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    tryTo(async () => void await workplace.save());
  });
  listen(() => {
    finder.refresh();
    workplace.lookAgain();
  });
  const file = decodeURIComponent(window.location.hash.slice(1));
  if (file) open(file);
});

/** Hear of changes on disk, by the same way as pages that show the site. */
function listen(changed: () => void): void {
  let seen: string | undefined;
  const soon = settled(changed, pause);
  const changes = new EventSource(`${base}_dev/changes`);
  changes.addEventListener('message', ({ data }) => {
    if (seen !== undefined && data !== seen) soon();
    seen = String(data);
  });
}
