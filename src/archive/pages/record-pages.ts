import { yearOf } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import { noticedItems, noticesOf } from '../notices.ts';
import type { Page, SealedFacts } from './views.ts';

/** A text that changes whenever any page of the record does. */
export function recordKey({ items, gone, record, stamps }: Pick<Archive, 'items' | 'gone' | 'record' | 'stamps'>): string {
  const noticed = site.languages.flatMap((language) => noticedItems({ items }, language).map(({ digest }) => digest));
  return [record?.text ?? '', String(stamps.length), ...gone.map(({ path, reason }) => JSON.stringify([path, reason])), ...noticed].join('\n');
}

/** The pages of the record in a language: one, and where there are many notices one more for each year before the latest. */
export function* recordPages(archive: Archive, language: Language): Generator<Page> {
  const { gone } = archive;
  const items = noticedItems(archive, language);
  const digests = items.map(({ digest }) => digest).join(' ');
  const notices = noticesOf(items);
  const byYear = [...groupBy(notices, ({ day }) => yearOf(day))];
  const [latest, ...earlier] = notices.length > site.listLength ? byYear : [['', notices] as const];
  const years = earlier.map(([key, { length: stories }]) => ({ key, stories }));
  const sealed = sealedFacts(archive);
  yield {
    place: { kind: 'record', language },
    key: JSON.stringify([sealed, years, gone.map(({ path, reason }) => [path, reason]), digests]),
    view: () => ({
      kind: 'record', language, ...(sealed && { sealed }), notices: latest?.[1] ?? [], years,
      gone: gone.map(({ path, reason }) => ({ path, reason })),
    }),
  };
  for (const [year, ofYear] of earlier) {
    yield { place: { kind: 'record', language, year }, key: digests, view: () => ({ kind: 'record', language, year, notices: ofYear, years: [], gone: [] }) };
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
