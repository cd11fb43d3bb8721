import { decodeAs } from '../../schema/decode.ts';
import type { Refusal } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { cleanText } from '../text/clean-text.ts';
import { garbleRemarks, withoutLostSigns } from '../lost-signs.ts';
import { readRecord } from './json-record.ts';
import type { Part } from './part.ts';
import { readPost } from './post.ts';
import { readTableRow } from './table-row.ts';

/** Take one input apart that is part of a file. @throws where it is not what the listing of that file saw */
export function readInputPart(bytes: Uint8Array, part: Part): TakenApart | Refusal {
  const { holder } = part;
  const decoded = decodeAs(bytes, holder.encoding);
  if (decoded === undefined) return { line: part.line, message: 'The file has changed while it was read.', cure: 'Import it again.' };
  const { text, lines } = cleanText(decoded);
  const taken = takeApart(withoutLostSigns(text), part);
  if ('cure' in taken) return taken;
  const controls = lines.map((line) => ({ reason: 'control' as const, line: part.line + line - 1, detail: '' }));
  const encoding = holder.encoding === 'utf-8' ? [] : [{ reason: 'encoding' as const, line: 0, detail: 'GB18030' }];
  return { ...taken, remarks: [...encoding, ...controls, ...garbleRemarks(text, part.line), ...(taken.remarks ?? [])] };
}

function takeApart(text: string, { holder, ...place }: Part): TakenApart | Refusal {
  if (holder.format === 'table') return readTableRow(text, { ...place, holder });
  return holder.format === 'records' ? readRecord(text, { ...place, holder }) : readPost(text, { ...place, holder });
}
