import { Ajv2020 } from 'ajv/dist/2020.js';

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s]+$' };
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' };
const tag = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z\\d]{1,8})*$' };
// An author is an object with at least one of its fields.
const authors = {
  type: 'array', minItems: 1,
  items: { type: 'object', properties: { name: text, url: address, avatar: address }, minProperties: 1, additionalProperties: false },
};

/** What JSON Feed 1.1 asks for. Fields that it does not name begin with an underscore there, and hold an object that may lead to what they mean. */
const ofOthers = { '^_[A-Za-z]': { type: 'object', properties: { about: address, name: text, url: address }, additionalProperties: false } };
const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: text, url: address, external_url: address, title: text, content_html: { type: 'string' }, content_text: { type: 'string' }, summary: text,
    image: address, banner_image: address, date_published: moment, date_modified: moment, authors, tags: { type: 'array', items: text }, language: tag,
    attachments: { type: 'array' },
  },
  patternProperties: ofOthers,
  additionalProperties: false,
};
const schema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' }, title: text, home_page_url: address, feed_url: address, description: text,
    user_comment: text, next_url: address, icon: address, favicon: address, authors, language: tag, expired: { type: 'boolean' },
    hubs: { type: 'array' }, items: { type: 'array', items: item },
  },
  patternProperties: ofOthers,
  additionalProperties: false,
};

const check = new Ajv2020({ allErrors: true }).compile(schema);

/** Where something is no JSON Feed 1.1. */
export function jsonFeedFaults(feed: unknown): string[] {
  return check(feed) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
