import { createHash } from 'node:crypto';
import { printable } from '../../schema/excerpt.ts';
import { compareProblems, type Problem } from '../../schema/problem.ts';
import { countProblems, formatReport } from '../../schema/report.ts';

/** How a report can be written: for people, for programs, and for the hosts that show problems at their lines. */
export const reportFormats = ['text', 'json', 'github', 'gitlab', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Answer whether a word names a form of report. */
export function isReportFormat(word: string): word is ReportFormat {
  return reportFormats.some((format) => format === word);
}

/**
 * Write a report in a form.
 * @param folder the content folder as the host sees it, from the top of the checkout: `content/`
 * @param fine what a person reads where there are no problems
 */
export async function writeReport(format: ReportFormat, found: readonly Problem[], folder: string, fine: string): Promise<string> {
  const problems = found.toSorted(compareProblems);
  switch (format) {
    case 'text': return formatReport(problems) || fine;
    case 'json': return JSON.stringify(problems, undefined, 2);
    case 'github': return [...problems.map((problem) => githubLine(problem, folder)), problems.length > 0 ? countProblems(problems) : fine].join('\n');
    case 'gitlab': return JSON.stringify(problems.map((problem) => codeQuality(problem, folder)), undefined, 2);
    case 'sarif': return (await import('./sarif.ts')).sarifOf(problems, folder);
  }
}

/**
 * A command to the log of GitHub Actions, which shows it at its line. The signs that end a command or a property are written as codes:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
function githubLine({ file, line, column, severity, rule, message, cure }: Problem, folder: string): string {
  const properties = { file: folder + file, line, col: column, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${coded(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${severity} ${written.join(',')}::${coded(`${message} — ${cure}`)}`;
}

function coded(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** One entry of the report that GitLab shows beside a merge request: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function codeQuality({ file, line, severity, rule, message, cure, column }: Problem, folder: string): unknown {
  return {
    description: `${message} ${cure}`,
    check_name: rule,
    fingerprint: createHash('sha256').update([file, line, column, rule, message].join('\0')).digest('hex').slice(0, 32),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: folder + file, lines: { begin: line } },
  };
}

/** Longest summary of a job in characters: the host refuses one of more than 1 MiB, and a Chinese character has three bytes. */
const maxSummary = 300_000;

/** Write all problems as Markdown for the summary of a job, which has room for those that the host's ten annotations have not. */
export function jobSummary(found: readonly Problem[], fine: string): string {
  if (found.length === 0) return `${fine}\n`;
  const rows = found.toSorted(compareProblems).map(({ file, line, column, severity, rule, message, cure }) =>
    `| \`${cell(file)}:${line}:${column}\` | ${severity} | \`${rule}\` | ${cell(`${message} ${cure}`)} |`);
  let [room, shown] = [maxSummary, 0];
  while (shown < rows.length && (room -= rows[shown]?.length ?? 0) > 0) shown++;
  const more = shown < rows.length ? ['', `And ${rows.length - shown} more; \`npm run check\` prints all of them.`] : [];
  return [countProblems(found), '', '| place | severity | rule | what, and what to do |', '|---|---|---|---|', ...rows.slice(0, shown), ...more, ''].join('\n');
}

/** A text in a cell of a table, with the signs written as codes that Markdown or HTML would take for their own. */
function cell(text: string): string {
  return printable(text).replace(/[|<>&*_`[\]\\~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
