import { findFences } from '../../schema/yaml/fences.ts';
import { readEntries } from '../../schema/yaml/entries.ts';
import { isField, type FieldName } from '../../schema/fields/fields.ts';
import { Findings } from '../../schema/findings.ts';
import type { Value } from '../../schema/yaml/value.ts';
import type { Judged, Written } from '../messages.ts';

/** The fields of an item as they are written, right or wrong, and where its text begins. There are none where nothing closes the front matter. */
export function readWritten(file: string, text: string): Pick<Judged, 'values' | 'bodyAt'> {
  const findings = new Findings(file, text);
  const fences = findFences(findings);
  if (!fences) return { bodyAt: 0 };
  if (!fences.closed) return { bodyAt: fences.body };
  const values: Partial<Record<FieldName, Written>> = {};
  for (const { key, value } of readEntries(findings, fences.start, fences.end)) {
    if (isField(key) && value && !Object.hasOwn(values, key)) values[key] = writtenOf(value);
  }
  return { values, bodyAt: fences.body };
}

function writtenOf(value: Value): Written {
  switch (value.kind) {
    case 'text': return value.text;
    case 'mistaken': return value.source;
    case 'empty': return '';
    case 'list': return value.items.map(writtenOf);
    case 'map': return Object.fromEntries(value.entries.map((entry) => [entry.key, entry.value ? writtenOf(entry.value) : '']));
  }
}
