import { readAlias, readPictureName, readUrl } from './address-readers.ts';
import { readTag } from './tag-reader.ts';
import { readRule, waivable } from './rule-reader.ts';
import { readDay, readMoment } from './day-readers.ts';
import type { Form, JsonSchema } from './form.ts';
import { maxNameBytes, maxSummaryCharacters } from '../limits.ts';
import type { RuleName } from '../rules.ts';
import { listOf, readBylines, readFlag, readLine, readName, readSha256, readText } from './readers.ts';

const text: JsonSchema = { type: 'string', minLength: 1 };
const name: JsonSchema = { ...text, maxLength: maxNameBytes };
const names: JsonSchema = { type: 'array', items: name, uniqueItems: true };

export const lineForm: Form<string> = { is: 'text', words: 'text', read: readLine, schema: text };
export const textForm: Form<string> = { is: 'text', words: 'text', read: readText, schema: text };
export const summaryForm: Form<string> = {
  is: 'text', words: `text, at most ${maxSummaryCharacters} characters`, read: readText, schema: { ...text, maxLength: maxSummaryCharacters },
};
export const nameForm: Form<string> = { is: 'name', words: 'text', read: readName, schema: name };
export const namesForm: Form<string[]> = { is: 'names', words: 'list', read: listOf(readName), schema: names };
export const bylinesForm: Form<string[]> = { is: 'bylines', words: 'text or list', read: readBylines, schema: { anyOf: [name, names] } };
export const flagForm: Form<true> = { is: 'flag', words: 'true', read: readFlag, schema: { const: true } };
export const dayForm: Form<string> = { is: 'day', words: 'YYYY-MM-DD', read: readDay, schema: { type: 'string', format: 'date' } };
export const momentForm: Form<string> = {
  is: 'moment', words: 'YYYY-MM-DDThh:mm±hh:mm', read: readMoment,
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$' },
};
export const urlForm: Form<string> = {
  is: 'address', words: 'http or https address', read: readUrl, schema: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
};
export const pathsForm: Form<string[]> = {
  is: 'paths', words: 'list of paths beginning with /', read: listOf(readAlias), schema: {
    type: 'array', items: { type: 'string', pattern: '^/.' }, uniqueItems: true,
  },
};
export const pictureForm: Form<string> = { is: 'text', words: 'name of a file', read: readPictureName, schema: text };
export const tagForm: Form<string> = {
  is: 'text', words: 'tag of a language', read: readTag, schema: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$' },
};
export const ruleForm: Form<RuleName> = { is: 'text', words: 'name of a rule', read: readRule, schema: { enum: waivable } };
export const sha256Form: Form<string> = {
  is: 'text', words: '64 digits, 0 to 9 and a to f', read: readSha256, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
};
