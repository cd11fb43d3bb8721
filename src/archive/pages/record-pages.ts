import { yearOf } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { countNotices, noticedItems, noticesOf } from '../notices.ts';
import type { Page, SealedFacts } from './views.ts';

/** A text that changes whenever any page of the record does. */
export function recordKey({ items, gone, record, stamps }: Pick<Archive, 'items' | 'gone' | 'record' | 'stamps'>): string {
  const noticed = site.languages.flatMap((language) => noticedItems({ items }, language).map(({ file, noticed }) => `${file} ${noticed}`));
  return [record?.text ?? '', String(stamps.length), ...gone.map(({ path, reason }) => JSON.stringify([path, reason])), ...noticed].join('\n');
}

/** The pages of the record in a language: one, and where there are many notices one more for each year before the latest. */
export function* recordPages(archive: Archive, language: Language): Generator<Page> {
  const items = noticedItems(archive, language);
  const isSplit = countNotices(items) > site.listLength;
  // Read here only where they are so many that they part by years.
  const [latest, ...earlier] = isSplit ? [...groupBy(noticesOf(items), ({ day }) => yearOf(day))] : [];
  const years = earlier.map(([key, { length: stories }]) => ({ key, stories }));
  const sealed = sealedFacts(archive);
  const gone = archive.gone.map(({ path, reason }) => ({ path, reason }));
  const shown = latest ? latest[1] : items.map(({ file, noticed }) => [file, noticed]);
  yield {
    place: { kind: 'record', language },
    key: JSON.stringify([sealed, years, gone, shown]),
    view: () => ({ kind: 'record', language, ...(sealed && { sealed }), notices: latest?.[1] ?? noticesOf(items), years, gone }),
  };
  for (const [year, notices] of earlier) {
    const key = JSON.stringify(notices);
    yield { place: { kind: 'record', language, year }, key, view: () => ({ kind: 'record', language, year, notices, years: [], gone: [] }) };
  }
}

function sealedFacts({ record, stamps }: Pick<Archive, 'record' | 'stamps'>): SealedFacts | undefined {
  const edition = record?.history.editions.at(-1);
  if (!record || !edition) return undefined;
  const signers = record.signatures.flatMap((each) => (each.state === 'right' ? [each] : []));
  const own = signers.find(({ type }) => type === 'note')?.by;
  const witnesses = signers.filter(({ type }) => type === 'cosignature').map(({ by }) => by);
  return {
    edition: edition.number,
    day: edition.day,
    entries: record.checkpoint.size,
    ...(own !== undefined && { signedBy: own }),
    witnesses,
    isStamped: stamps.some(({ path }) => path.endsWith(`/${edition.number}.tsr`)),
  };
}
