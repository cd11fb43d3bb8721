/*
 * The small script of every page with a search box: it fetches the others only when they are needed, suggestions when the box
 * is entered, and marks where the page was opened from a result.
 */
// A page that is older than the site finds such a part gone: then the field stays a field, and the text a text.
const doWithout = () => undefined;

const form = document.querySelector<HTMLFormElement>('.masthead form');
const field = form?.querySelector('input');
if (form && field) {
  field.addEventListener('focus', () => void import('./suggestion-box.ts').then((part) => part.suggest(form, field), doWithout), { once: true });
}
if (form && (location.hash.startsWith('#find=') || history.state?.find)) void import('./highlight-bar.ts').then((part) => part.showBar(form), doWithout);
