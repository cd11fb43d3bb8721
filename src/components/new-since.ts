import { countSince, visitBefore } from './visits.ts';

// On the front page: what came since the last visit, if anything did. All of it is in the page already.
const box = document.querySelector<HTMLDetailsElement>('.since');
const visit = visitBefore(() => localStorage, new Date());
if (box && visit) {
  const { days = '', cut, recorded, locale } = box.dataset;
  const { count, earliest } = countSince(days, visit);
  const isMore = cut !== undefined && visit < earliest;
  for (const story of box.querySelectorAll<HTMLElement>('[data-day]')) if ((story.dataset['day'] ?? '') < visit) story.remove();
  const stories = box.querySelectorAll('li');
  const [said, all] = [box.querySelector('b'), box.querySelector<HTMLAnchorElement>('p a')];
  if (said && all && count > 0) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(visit));
    said.textContent = `${said.textContent}`.replace('{day}', () => day).replace('{count}', () => `${count}${isMore ? '+' : ''}`);
    said.after(' ', [...stories].map((story) => story.textContent).join(' · '));
    // What the record began with is not counted, and the search would find it.
    const since = isMore || visit > earliest ? visit : earliest;
    all.href += recorded === undefined ? `?date=${since}..&sort=latest` : `?since=${since}`;
    box.hidden = false;
  }
}
