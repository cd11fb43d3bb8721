// What a page does for a reader beside being read; nothing in it is needed to read.
// Light or dark: the reader's choice goes onto the root before anything is drawn. A choice that is the system's own is not kept, so
// that whoever comes back to it follows the system again.
(function () {
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function choice() {
    try {
      return localStorage.getItem('colours');
    } catch (refused) {
      return root.dataset.colours || null;
    }
  }
  function isDark() {
    return root.dataset.colours ? root.dataset.colours === 'dark' : dark.matches;
  }
  function show(chosen) {
    if (chosen === 'dark' || chosen === 'light') root.dataset.colours = chosen;
    else delete root.dataset.colours;
    document.querySelectorAll('button[data-colours]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(isDark()));
    });
  }
  function choose(wanted) {
    var chosen = (wanted === 'dark') === dark.matches ? null : wanted;
    show(chosen);
    try {
      if (chosen) localStorage.setItem('colours', chosen);
      else localStorage.removeItem('colours');
    } catch (refused) {
      // Kept for this page only.
    }
  }
  show(choice());
  document.addEventListener('DOMContentLoaded', function () { show(choice()); });
  dark.addEventListener('change', function () { show(choice()); });
  addEventListener('storage', function () { show(choice()); });
  document.addEventListener('click', function (event) {
    if (event.target.closest('button[data-colours]')) choose(isDark() ? 'light' : 'dark');
  });
})();

// Buttons that copy the text of another element and say so.
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-copies]');
  var source = button && document.getElementById(button.dataset.copies);
  if (!source) return;
  copy(source).then(function () {
    var words = button.textContent;
    var said = document.querySelector('[data-said]');
    button.textContent = said.textContent = button.dataset.done;
    setTimeout(function () {
      button.textContent = words;
      said.textContent = '';
    }, 2500);
  });
  function copy(element) {
    if (navigator.clipboard) return navigator.clipboard.writeText(element.textContent);
    // An archive read without https has no clipboard of its own: what is selected is copied.
    getSelection().selectAllChildren(element);
    return document.execCommand('copy') ? Promise.resolve() : Promise.reject();
  }
});
