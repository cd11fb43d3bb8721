import { shown } from '../excerpt.ts';
import { nearestOf } from '../nearest.ts';
import { isRuleName, rules, type Rule, type RuleName } from '../rules.ts';
import { readLine, type Reader } from './readers.ts';

/** Rules that tell of waivers themselves, and so cannot be waived. */
const ofWaivers: readonly string[] = ['waiver-rule', 'waiver-unused'];

/** The names of the rules that an item may waive: those whose breach is a warning. */
export const waivable: readonly RuleName[] = Object.entries<Rule>(rules).flatMap(([name, { severity }]) =>
  (isRuleName(name) && severity === 'warning' && !ofWaivers.includes(name) ? [name] : []));

/** The name of a rule that an item may waive. */
export const readRule: Reader<RuleName> = (value, label, findings) => {
  const text = readLine(value, label, findings);
  if (text === undefined) return undefined;
  if (isRuleName(text) && waivable.includes(text)) return text;
  const nearest = isRuleName(text) ? undefined : nearestOf(text, waivable);
  findings.add(
    'waiver-rule', value.start, `${label} is ${shown(text)}, which is ${isRuleName(text) ? 'a rule that cannot be waived' : 'the name of no rule'}.`,
    nearest === undefined ? 'Mend what the rule finds, or write the name of a rule whose breach is a warning.' : `Write ${nearest}.`,
  );
  return undefined;
};
