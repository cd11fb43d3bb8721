// Colours, copying and the / key: see Frame.astro.
{
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.colours ? root.dataset.colours === 'dark' : system.matches);
  const show = (chosen) => {
    if (chosen) root.dataset.colours = chosen;
    else delete root.dataset.colours;
    for (const button of document.querySelectorAll('[data-dark]')) button.setAttribute('aria-pressed', isDark());
  };
  const kept = (change) => {
    try {
      change?.(localStorage);
      return localStorage.colours;
    } catch {
      return root.dataset.colours;
    }
  };
  const again = () => show(kept());
  again();
  document.addEventListener('DOMContentLoaded', again);
  addEventListener('storage', again);
  system.addEventListener('change', again);

  const said = document.createElement('output');
  said.dataset.said = '';

  const offerCopies = () => {
    for (const { dataset, children, firstElementChild } of document.querySelectorAll('[data-copy]')) {
      for (const { firstElementChild: term, lastElementChild: told } of children) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = dataset.copy;
        button.setAttribute('aria-label', `${dataset.copy} ${term.textContent}`);
        Object.assign(button.dataset, { copies: told.firstElementChild.id, done: dataset.done });
        told.append(button);
      }
      firstElementChild.closest('details').append(said);
    }
  };
  document.addEventListener('DOMContentLoaded', offerCopies);

  const copy = async ({ dataset, firstChild }) => {
    const source = document.getElementById(dataset.copies);
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      document.execCommand('copy');
    }
    const words = firstChild.data;
    firstChild.data = said.textContent = dataset.done;
    setTimeout(() => (firstChild.data = words, said.textContent = ''), 2500);
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.copies) copy(button);
    if (!button?.matches('[data-dark]')) return;
    const wanted = isDark() ? 'light' : 'dark';
    const chosen = (wanted === 'dark') === system.matches ? '' : wanted;
    show(chosen);
    kept((store) => (chosen ? (store.colours = chosen) : delete store.colours));
  });

  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || target.matches?.('input:not([type=checkbox], [type=range]), textarea, select')) return;
    const field = document.querySelector('input[type=search]');
    if (field) event.preventDefault(), field.select();
  });
}
