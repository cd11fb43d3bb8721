import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';

/** Rules that are read once: by itself html-validate reads them anew for every page. */
class Rules extends StaticConfigLoader {
  #read: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(name: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#read ??= super.getConfigFor(name));
  }
}

const validator = new HtmlValidate(new Rules({
  extends: ['html-validate:recommended'],
  rules: {
    // Safari takes a list without bullets for no list unless its role says so.
    'no-redundant-role': 'off',
    // A headline is as long as its paper made it.
    'long-title': 'off',
    // The button of a form sends it without being told.
    'no-implicit-button-type': 'off',
    // An id is any text without spaces; Chinese headings make Chinese ones.
    'valid-id': ['error', { relaxed: true }],
  },
}));

/** The standard alone, for pages that others made: how they write it is their own affair. */
const standard = new HtmlValidate(new Rules({ extends: ['html-validate:standard'] }));

/** Say what is wrong with the HTML of a page, one text each with its place; empty where nothing is. @param foreign true for a page that is not of our making */
export function htmlFindings(html: string, foreign = false): string[] {
  const { results } = (foreign ? standard : validator).validateStringSync(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${message} (${ruleId})`));
}
