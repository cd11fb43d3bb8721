import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Problem } from '../../schema/problem.ts';
import { rules } from '../../schema/rules.ts';

/** Write problems as a SARIF log, version 2.1.0, with the rules they break and the edits that mend them. @param folder goes before each file */
export function sarifOf(problems: readonly Problem[], folder: string): string {
  const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({ toolDriverName: 'backnumber', toolDriverVersion: '0.1.0' });
  for (const ruleId of new Set(problems.map(({ rule }) => rule))) {
    run.addRule(new SarifRuleBuilder().initSimple({ ruleId, shortDescriptionText: rules[ruleId].says }));
  }
  for (const problem of problems) run.addResult(resultOf(problem, folder + problem.file));
  const log = new SarifBuilder();
  log.addRun(run);
  return log.buildSarifJsonString({ indent: true });
}

function resultOf({ line, column, severity, rule, message, cure, fix }: Problem, file: string): SarifResultBuilder {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const result = new SarifResultBuilder().initSimple({
    level: severity, ruleId: rule, messageText: `${message} ${cure}`, fileUri: uri, startLine: line, startColumn: column,
    endLine: line, endColumn: column + 1,
  });
  if (fix) {
    const replacements = fix.map(({ from, to, insert }) => ({
      deletedRegion: { charOffset: from, charLength: to - from }, insertedContent: { text: insert },
    }));
    result.result.fixes = [{ description: { text: cure }, artifactChanges: [{ artifactLocation: { uri }, replacements }] }];
  }
  return result;
}
