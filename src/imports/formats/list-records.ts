import { bareNameOf } from '../../schema/fields/foreign-names.ts';
import { textsOf } from '../head/foreign-field.ts';
import type { Refusal } from '../notes.ts';
import { recordOf } from './json-record.ts';
import { type InputListing, type ListedPart, partOf, PartNames, textOfStretch } from './listing.ts';
import { countOf, idNames } from './list-table.ts';
import { type AskedMap, isNews, mappingText, columnFieldsOf } from './mapping.ts';
import type { PartEncoding } from './part.ts';
import { RecordCutter } from './record-cutter.ts';
import { RowCutter } from './row-cutter.ts';
import { stretchesOf } from './stretches.ts';

/** Records whose keys are looked at. */
const sampleSize = 1000;

/** The records of one list of a file, with the keys that stand in them. */
interface RecordList {
  parts: ListedPart[];
  columns: Set<string>;
  names: PartNames;
}

/** List the records of a JSON file, or of one with a record in each line. Of several lists, the one that was asked for counts, else the longest of news. */
export async function listRecords(
  name: string, open: () => AsyncIterable<Uint8Array>, encoding: PartEncoding, asked: AskedMap,
): Promise<InputListing | { refusals: Refusal[] }> {
  const isLines = /\.(?:jsonl|ndjson)$/i.test(name);
  const lists = new Map<string, RecordList>();
  const refusals: Refusal[] = [];
  for await (const stretch of stretchesOf(open(), isLines ? new RowCutter('') : new RecordCutter())) {
    const list = lists.get(stretch.group) ?? { parts: [], columns: new Set<string>(), names: new PartNames() };
    lists.set(stretch.group, list);
    try {
      const record = recordOf(textOfStretch(stretch, encoding));
      const [, id = ''] = [...record].find(([key]) => idNames.has(bareNameOf(key).replace(/^_/, ''))) ?? [];
      list.parts.push(partOf(stretch, list.names.next(textsOf(id)[0]?.trim() ?? ''), ''));
      if (list.parts.length <= sampleSize) for (const key of record.keys()) list.columns.add(key);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      refusals.push({ line: stretch.line, message: `The record cannot be read: ${what.replace(/\.$/, '')}.`, cure: 'Mend it, or export the file again.' });
    }
  }
  if (refusals.length > 0) return { refusals };
  const wanted = asked.get('items')?.[0] ?? bestOf(lists);
  const list = lists.get(wanted);
  if (!list) return { refusals: [noListRefusal(asked, lists)] };
  const columns = [...list.columns];
  const keys = columnFieldsOf(columns, asked);
  if ('refusals' in keys) return keys;
  const others = [...lists].filter(([path]) => path !== wanted).map(([path, { parts }]) => `${path} (${parts.length})`);
  return {
    holder: { format: 'records', encoding, keys }, parts: list.parts,
    said: `${countOf(list.parts.length, 'record')}${wanted === '' ? '' : ` in ${wanted}`}: ${mappingText(columns, keys)}`
      + (others.length === 0 ? '' : `; other lists left aside: ${others.join(', ')}`),
    isOther: asked.size === 0 && !isNews(columns),
  };
}

function bestOf(lists: ReadonlyMap<string, RecordList>): string {
  const ranked = [...lists].toSorted(([, one], [, other]) => {
    const [isOneNews, isOtherNews] = [isNews([...one.columns]), isNews([...other.columns])];
    return isOneNews === isOtherNews ? other.parts.length - one.parts.length : isOneNews ? -1 : 1;
  });
  return ranked[0]?.[0] ?? '';
}

function noListRefusal(asked: AskedMap, lists: ReadonlyMap<string, RecordList>): Refusal {
  const path = asked.get('items')?.[0];
  if (path === undefined || lists.size === 0) return { line: 1, message: 'The file holds no records.', cure: 'Give a list of maps, or one map a line.' };
  return { line: 1, message: `There is no list ${path}.`, cure: `Name one of these with --map items=LIST: ${[...lists.keys()].join(', ')}.` };
}
