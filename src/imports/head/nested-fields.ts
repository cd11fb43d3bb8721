import { bareNameOf } from '../../schema/fields/foreign-names.ts';
import { roleOf } from './field-roles.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';

/** Maps in which tools keep further facts of the page, bare. */
const maps = new Set('taxonomies extra params metadata meta custom page post frontmatter attributes properties fields data'.split(' '));

/**
 * Lift the facts out of maps such as `[taxonomies]` and `[extra]` to stand beside the fields of the head, where those do not say the same already.
 * What means nothing here stays in its map.
 */
export function liftNested(fields: readonly ForeignField[]): ForeignField[] {
  const said = new Set(fields.filter(({ value }) => textsOf(value).length > 0).map(({ key }) => roleOf(key)?.role));
  return fields.flatMap(({ key, value, line }): ForeignField[] => {
    if (typeof value === 'string' || Array.isArray(value) || !maps.has(bareNameOf(key))) return [{ key, value, line }];
    const isFact = ([name]: [string, unknown]): boolean => roleOf(name) !== undefined && !said.has(roleOf(name)?.role);
    const entries = Object.entries(value);
    const rest = entries.filter((entry) => !isFact(entry));
    const lifted = entries.filter(isFact).map(([name, part]) => ({ key: name, value: part, line }));
    return [...lifted, ...(rest.length > 0 ? [{ key, value: Object.fromEntries(rest), line }] : [])];
  });
}
