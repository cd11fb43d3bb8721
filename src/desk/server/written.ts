import { fieldsOf } from '../../editing/matter.ts';
import { isField } from '../../schema/fields/fields.ts';
import { Findings } from '../../schema/findings.ts';
import { findFences } from '../../schema/yaml/fences.ts';
import type { Judged } from '../messages.ts';

/** The fields of an item as they are written, right or wrong, and where its text begins. There are none where nothing closes the front matter. */
export function readWritten(file: string, text: string): Pick<Judged, 'values' | 'bodyAt'> {
  const fences = findFences(new Findings(file, text));
  if (!fences?.closed) return { bodyAt: 0 };
  return { values: Object.fromEntries([...fieldsOf(text)].filter(([name]) => isField(name))), bodyAt: fences.body };
}
