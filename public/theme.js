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
