import { languageFacts } from '../languages/languages.ts';
import { readEntries } from './yaml/entries.ts';
import { shown } from './excerpt.ts';
import { Findings } from './findings.ts';
import { checkKeys } from './fields/keys.ts';
import { hubKinds, type HubKind } from './item.ts';
import { isLanguage, type InEach, type Language } from './language.ts';
import { namesFile } from './names-file.ts';
import { nearestOf } from './nearest.ts';
import type { Problem } from './problem.ts';
import { readName } from './fields/readers.ts';
import type { Entry, Value } from './yaml/value.ts';
import { site } from '../site.ts';

/** One thing with its name in several languages, as a line of `content/names.yaml` pairs them. */
export interface NamePair {
  kind: HubKind;
  names: Partial<InEach<string>>;
}

const example = `- { ${site.languages.map((language) => `${language}: ${languageFacts[language].exampleTopic}`).join(', ')} }`;

/** Read and check the text of `names.yaml`: under each kind of name a list of pairs such as `- { en: mining, zh: 采矿 }`. */
export function checkNames(text: string): { pairs: NamePair[]; problems: Problem[] } {
  const findings = new Findings(namesFile, text);
  const entries = readEntries(findings, 0, text.length);
  const known = entries.filter(({ key, start }) => {
    const isKnown = hubKinds.some((kind) => kind === key);
    if (!isKnown) {
      const nearest = nearestOf(key, hubKinds);
      findings.add(
        'names-kind', start, `${shown(key) || 'This'} is no kind of name that has pages.`,
        nearest === undefined ? `Write one of ${hubKinds.join(', ')}.` : `Write ${nearest}.`,
      );
    }
    return isKnown;
  });
  const kinds = checkKeys(known, Object.fromEntries(hubKinds.map((kind) => [kind, {}])), findings);
  const pairs = hubKinds.flatMap((kind) => pairsOf(kind, kinds.get(kind)?.value, findings));
  return { pairs, problems: findings.problems };
}

function pairsOf(kind: HubKind, value: Value | undefined, findings: Findings): NamePair[] {
  if (!value) return [];
  if (value.kind !== 'list') {
    findings.add('names-form', value.start, `${kind} is not a list of pairs.`, `Write each pair on a line of its own, such as ${example}.`);
    return [];
  }
  const lines = new Map<string, number>();
  return value.items.flatMap((item) => {
    if (item.kind !== 'map') {
      findings.add('names-form', item.start, `This entry of ${kind} pairs no names.`, `Write the name in each language, such as ${example}.`);
      return [];
    }
    const names: Partial<Record<Language, string>> = {};
    for (const [language, name] of namesIn(item.entries, findings)) {
      const key = `${language}:${name.text.toLowerCase()}`;
      const first = lines.get(key);
      if (first !== undefined) {
        findings.add(
          'names-repeated', name.start, `${shown(name.text)} stands in two pairs of ${kind}, first in line ${first}.`,
          'Make one pair of the two, or delete one.',
        );
      }
      lines.set(key, first ?? findings.placeOf(name.start).line);
      names[language] = name.text;
    }
    // What could not be read has been noted, and would only seem to be missing.
    if (item.entries.length < 2) {
      findings.add(
        'names-single', item.start, `This pair of ${kind} has a name in fewer than two languages.`,
        `Add the name in another language, such as ${example}, or delete the line.`,
      );
    }
    return [{ kind, names }];
  });
}

function* namesIn(entries: readonly Entry[], findings: Findings): Generator<[Language, { text: string; start: number }]> {
  const languages: readonly string[] = site.languages;
  const known = entries.filter(({ key, start }) => {
    if (!isLanguage(key)) {
      findings.add('names-language', start, `${shown(key) || 'This'} is no language of this archive.`, `Write one of ${languages.join(', ')}.`);
    }
    return isLanguage(key);
  });
  for (const [key, { value }] of checkKeys(known, Object.fromEntries(languages.map((language) => [language, {}])), findings)) {
    const text = value && readName(value, `The name in ${key}`, findings);
    if (isLanguage(key) && value && text !== undefined) yield [key, { text, start: value.start }];
  }
}
