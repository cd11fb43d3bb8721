import type { ForeignField, ForeignFile } from './foreign-field.ts';
import { type Role, roleOf } from './field-roles.ts';
import { dateSigns } from './foreign-day.ts';
import { hasHidingName } from './hiding-names.ts';

/** A key before a colon, full-width or not. Spaces within, as in `来　源：`, are let pass. */
const keyed = /^[\s\u3000]*?(?<key>[A-Za-z][A-Za-z _-]{0,29}|[\p{Script=Han}][\p{Script=Han}\s\u3000]{0,9})[ \t\u3000]*[:：][ \t\u3000]*(?<value>.*)$/u;
/** A day without a key, with its time, and what follows it on the line. */
const bareDay = new RegExp(
  `^[\\s\\u3000]*(\\d{4}\\s*[-/.${dateSigns.year}]\\s*\\d{1,2}\\s*[-/.${dateSigns.month}]\\s*\\d{1,2}\\s*[${dateSigns.day}]?`
    + '(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?)(?:[\\s\\u3000|｜]+(.*))?$',
);
const clock = new RegExp(`^\\d{1,2}[:：${dateSigns.hour}]`);
const gap = /[ \t]*\u3000[\s\u3000]*|\t+|[ ]{2,}|[ ]*[|｜][ ]*/;
/** Longest first line taken for a headline; a longer one is a paragraph. */
const headlineLength = 200;
/** What header lines can say, and how often. */
const single: readonly Role[] = ['title', 'date', 'updated', 'source', 'sourceUrl', 'summary', 'language', 'slug'];
const several: readonly Role[] = ['author', 'editor', 'topics'];

/** Most lines of a head: no paper writes a tenth of them. */
const mostLines = 500;

/** Longest value, in words, of a header that means nothing here; more words are text. */
const plainWords = 4;

/**
 * Take the header lines off a plain text: `Date: …`, `来源：…` and their like in any order, several on a line or with blank lines between,
 * after a headline or before it. A line of that form which means nothing here counts as header only where a known one follows; one of many words
 * stays text, and so does all from an indented line on, or from the first unknown one after a blank line where day and source are known.
 * At the end of the text, lines that name its editor, source or author are taken too, where the head does not.
 */
export function readHeaderLines(text: string): ForeignFile {
  const lines = text.split('\n');
  const fields: ForeignField[] = [];
  const first = lines.findIndex((line) => !isBlank(line));
  let headline: ForeignField | undefined;
  // Words above or between the headers that are none stay text.
  const words: string[] = [];
  let awaiting: { line: string; found: ForeignField[] }[] = [];
  let end = 0;
  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    if (isBlank(line)) continue;
    const found = fieldsOfLine(line, index + 1);
    if (!found || found.some((field) => isRepeated(field, fields) || !isPlausible(field)) || isIndentedBelow(line, fields, lines)) {
      if (index !== first || !isHeadline(line)) break;
      headline = { key: 'title', value: line.trim().replace(/^#+\s*/, ''), line: index + 1 };
    } else if (found.some((field) => isHeader(field))) {
      for (const each of awaiting) {
        if (each.found.some(({ value }) => isWordy(String(value)))) words.push(each.line.trim());
        else fields.push(...each.found);
      }
      fields.push(...found);
      awaiting = [];
      end = index + 1;
    } else if (end > 0 && lines.slice(end, index).some(isBlank) && hasDayAndSource(fields)) break;
    else awaiting.push({ line, found });
  }
  const isTitle = headline !== undefined && end > 0 && !fields.some((field) => headerRole(field) === 'title');
  if (headline && isTitle) fields.unshift(headline);
  else if (headline && end > 0) words.unshift(String(headline.value));
  const above = words.flatMap((line) => [line, '']);
  const { lines: body, fields: tail } = takeTail(lines.slice(end), end, fields);
  return { fields: [...fields, ...tail], body: [...above, ...body].join('\n'), bodyLine: end + 1 - above.length };
}

function isHeader(field: ForeignField): boolean {
  const isHiding = hasHidingName(field.key) && !isWordy(String(field.value));
  return headerRole(field) !== undefined || isHiding;
}

/** Answer whether a line is indented as those of a text are, below headers that are not. */
function isIndentedBelow(line: string, known: readonly ForeignField[], lines: readonly string[]): boolean {
  const header = lines[(known[0]?.line ?? 0) - 1];
  return header !== undefined && /^[\s\u3000]/.test(line) && !/^[\s\u3000]/.test(header);
}

function hasDayAndSource(fields: readonly ForeignField[]): boolean {
  return ['date', 'source'].every((role) => fields.some((field) => headerRole(field) === role));
}

function isWordy(value: string): boolean {
  return value.split(/\s+/).length > plainWords || /[。！？.!?;；]\s*$/.test(value) || (value.match(/\p{Script=Han}/gu)?.length ?? 0) > 16;
}

function headerRole(field: ForeignField): Role | undefined {
  const role = roleOf(field.key)?.role;
  const isClock = role === 'date' && clock.test(String(field.value));
  return role && !isClock && (single.includes(role) || several.includes(role)) ? role : undefined;
}

/** Answer whether a header says again what the head has said, as the first line of a notice does: `时间：…`. */
function isRepeated(field: ForeignField, known: readonly ForeignField[]): boolean {
  const role = headerRole(field);
  if (role === undefined) return false;
  return known.some((other) => other.key === field.key || (single.includes(role) && headerRole(other) === role));
}

/** Answer whether a value is as short and plain as such a value is; an interview's `记者：…？` is not. */
function isPlausible(field: ForeignField): boolean {
  const role = headerRole(field);
  if (role !== 'author' && role !== 'editor' && role !== 'source') return true;
  return String(field.value).length <= 100 && !/[。？！?!]/.test(String(field.value));
}

function isHeadline(line: string): boolean {
  return line.trim().length <= headlineLength && !/[.。;；,，]\s*$/.test(line);
}

/** The headers of one line, or undefined where it has none. */
function fieldsOfLine(line: string, number: number): ForeignField[] | undefined {
  const whole = keyed.exec(line);
  const day = bareDay.exec(line);
  if (day?.[1]) {
    const rest = day[2] ? fieldsOfLine(day[2], number) : [];
    return rest ? [{ key: 'date', value: day[1].trim(), line: number }, ...rest] : undefined;
  }
  if (!whole?.groups) return undefined;
  const parts = line.trim().split(gap).reduce<string[]>((sum, part) => {
    const last = sum.at(-1);
    const isKey = keyed.test(part) && roleOf(keyed.exec(part)?.groups?.['key'] ?? '');
    if (isKey || last === undefined) sum.push(part);
    else sum[sum.length - 1] = `${last} ${part}`;
    return sum;
  }, []);
  return parts.flatMap((part): ForeignField[] => {
    const groups = keyed.exec(part)?.groups;
    return groups ? [{ key: (groups['key'] ?? '').replace(/[\s\u3000]+/g, ' ').trim(), value: (groups['value'] ?? '').trim(), line: number }] : [];
  });
}

/** Take lines such as `（责任编辑：刘冬梅）` off the end, where the head has no such field. */
function takeTail(body: string[], start: number, known: readonly ForeignField[]): { lines: string[]; fields: ForeignField[] } {
  const fields: ForeignField[] = [];
  const lines = [...body];
  const has = new Set(known.map((field) => roleOf(field.key)?.role));
  while (lines.length > 0) {
    const line = lines.at(-1) ?? '';
    const bare = line.trim().replace(/^[（(【[](.*)[）)】\]]$/u, '$1');
    const found = isBlank(line) ? [] : fieldsOfLine(bare, start + lines.length);
    const isTail = found?.every((field) => {
      const role = roleOf(field.key)?.role;
      // A bare `记者：` at the end may be the last speaker of an interview.
      const isNamed = role === 'editor' || role === 'source' || role === 'date' || (role === 'author' && bare !== line.trim());
      return isNamed && role !== undefined && !has.has(role) && String(field.value).length <= 40;
    });
    if (!found || !isTail) break;
    fields.unshift(...found);
    lines.pop();
  }
  return fields.length > 0 ? { lines, fields } : { lines: body, fields };
}

function isBlank(line: string): boolean {
  return /^[\s\u3000\ufeff]*$/.test(line);
}
