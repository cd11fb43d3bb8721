import { shown } from '../excerpt.ts';
import type { Findings } from '../findings.ts';
import type { GroupForm, GroupKeys, GroupOf, JsonSchema } from './form.ts';
import { checkKeys } from './keys.ts';
import type { Value } from '../yaml/value.ts';
import { noteFullWidthColon } from '../yaml/yaml-fault.ts';

/** The form of a group of keys. Keys are read in their order; one that is needed and missing or wrong makes the group absent. */
export function groupForm<const K extends GroupKeys>(keys: K): GroupForm<GroupOf<K>, K> {
  return { is: 'group', words: wordsOf(keys), schema: schemaOf(keys), keys, read: (value, label, findings) => readGroup(value, label, findings, keys) };
}

/** The form of a list of such groups, of which those that cannot be read are left out. `thing` names them in messages. */
export function groupsForm<const K extends GroupKeys>(keys: K, thing: { many: string; one: string; example: string }): GroupForm<GroupOf<K>[], K> {
  return {
    is: 'groups', words: `list of ${wordsOf(keys)}`, schema: { type: 'array', items: schemaOf(keys) }, keys,
    read: (value, label, findings) => {
      if (value.kind === 'list') return value.items.flatMap((item) => readGroup(item, label, findings, keys) ?? []);
      findings.add(
        'list-form', value.start, `${label} is ${kindOf(value)}, and a list of ${thing.many} belongs here.`,
        `Begin each ${thing.one} with a hyphen: ${thing.example}.`,
      );
      return undefined;
    },
  };
}

function readGroup<K extends GroupKeys>(value: Value, label: string, findings: Findings, keys: K): GroupOf<K> | undefined {
  const entries = entriesOf(value, label, findings, keys);
  if (!entries) return undefined;
  const group = new Map<string, unknown>();
  for (const [key, { form }] of Object.entries(keys)) {
    const written = entries.get(key)?.value;
    const read = written && form.read(written, `${label}.${key}`, findings);
    if (read !== undefined) group.set(key, read);
  }
  // The loop has read each key by its own form, which is what the type says; the compiler does not follow it there.
  return requiredIn(keys).every((key) => group.has(key)) ? (Object.fromEntries(group) as GroupOf<K>) : undefined;
}

/** The entries of a group by key, or undefined where a value is none, which is noted. */
function entriesOf(value: Value, label: string, findings: Findings, keys: GroupKeys): ReturnType<typeof checkKeys> | undefined {
  const [known, required] = [Object.keys(keys), requiredIn(keys)];
  const colon = value.kind === 'text' ? value.text.indexOf('：') : -1;
  if (value.kind === 'text' && known.includes(value.text.slice(0, Math.max(0, colon)).trim())) {
    noteFullWidthColon(findings, value.start + colon);
    return undefined;
  }
  if (value.kind !== 'map') {
    const cure = `Write each key on a line of its own, indented: ${required.join(': …, ')}: ….`;
    findings.add('map-form', value.start, `${label} is ${kindOf(value)}, and a group of keys belongs here: ${known.join(', ')}.`, cure);
    return undefined;
  }
  const entries = checkKeys(value.entries, keys, findings, `${label}.`);
  for (const key of required) {
    if (!entries.has(key)) findings.add('field-missing', value.start, `${label} has no ${key}.`, `Add a line ${key}: with the same indentation.`);
  }
  return entries;
}

function requiredIn(keys: GroupKeys): string[] {
  return Object.entries(keys).filter(([, { required }]) => required).map(([key]) => key);
}

function wordsOf(keys: GroupKeys): string {
  return `{ ${Object.entries(keys).map(([key, { required }]) => `${key}${required ? '' : '?'}`).join(', ')} }`;
}

function schemaOf(keys: GroupKeys): JsonSchema {
  const properties = Object.fromEntries(Object.entries(keys).map(([key, { form }]) => [key, form.schema]));
  return { type: 'object', required: requiredIn(keys), additionalProperties: false, properties };
}

function kindOf(value: Value): string {
  switch (value.kind) {
    case 'text': return `the text “${shown(value.text)}”`;
    case 'mistaken': return shown(value.source);
    case 'empty': return 'empty';
    case 'list': return 'a list';
    case 'map': return 'a group of keys';
  }
}
