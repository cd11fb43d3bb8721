import type { Header, HostPolicy, PathRule } from '../../../src/hosts/policy.ts';

/** The headers that a policy gives to an answer, by their names in small letters. @param path with the base, its codes read */
export function headersOf({ everywhere, usualCaching, rules }: HostPolicy, path: string, isFound = true): Map<string, string> {
  const fitting = isFound ? rules.filter((each) => fitsRule(each, path)) : [];
  const headers: Header[] = [['Cache-Control', usualCaching], ...everywhere, ...fitting.flatMap((rule) => rule.headers)];
  return new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

function fitsRule({ path: pattern }: PathRule, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  const [wanted, parts] = [pattern.split('/'), path.split('/')];
  return wanted.length === parts.length && wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]));
}
