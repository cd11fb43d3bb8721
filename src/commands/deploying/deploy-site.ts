import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../line/read-line.ts';
import type { Settings } from '../../settings.ts';
import type { Carrier } from './carrier.ts';
import { planDeploy, type DeployPlan, type DeployTerms } from './deploy-plan.ts';
import { ListAtTarget } from './list-at-target.ts';
import type { SentFile } from './sent-list.ts';
import { loadSiteFiles, looksFile } from './site-files.ts';
import type { Target } from './target.ts';

/** How a site is to be sent. */
export interface DeployOptions extends DeployTerms {
  /** Write over files at the target though no list says that they are ours. */
  adopt: boolean;
  /** Only say what would be done. */
  isDry: boolean;
}

/** What was done, or would be. */
export interface DeployOutcome {
  plan: DeployPlan;
  /** Files sent and their bytes, without the list. */
  sent: number;
  bytes: number;
  unchanged: number;
  /** Old files that stay for readers with older pages. */
  kept: number;
  deleted: number;
  /** Bytes of the list, read and written. */
  listBytes: number;
}

/** Make a target hold the built site, in the order of `planDeploy`. What a killed run had begun, the next one finishes. */
export async function deploySite(settings: Settings, target: Target, carrier: Carrier, options: DeployOptions): Promise<DeployOutcome> {
  const site = loadSiteFiles(settings, looksFile(settings));
  const list = new ListAtTarget(carrier, join(settings.cache, 'deploy'));
  const sent = await list.load() ?? new Map<string, SentFile>();
  if (sent.size === 0 && !options.adopt) await refuseForeign(carrier, target, site);
  const plan = planDeploy(site, sent, options);
  const files = plan.steps.flat();
  const outcome = {
    plan,
    sent: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(settings.out, file)).size, 0),
    unchanged: site.size - files.length,
    kept: plan.after.size - site.size,
    deleted: plan.clear.files.length + plan.drop.files.length,
  };
  const isKnown = ([file, { digest, stale }]: [string, SentFile]): boolean => sent.get(file)?.digest === digest && sent.get(file)?.stale === stale;
  const isSame = files.length + outcome.deleted === 0 && [...plan.after].every(isKnown);
  if (!isSame && !options.isDry) {
    await list.write(plan.sending, false);
    if (plan.clear.files.length > 0) await carrier.drop(plan.clear);
    for (const step of plan.steps) await carrier.send(settings.out, step);
    if (plan.drop.files.length > 0) {
      await list.write(plan.dropping, false);
      await carrier.drop(plan.drop);
    }
    await list.write(plan.after, true);
  }
  return { ...outcome, listBytes: list.bytes };
}

/** Refuse a target that holds files of the same names and no list: another site may live there. */
async function refuseForeign(carrier: Carrier, { shown }: Target, site: ReadonlyMap<string, string>): Promise<void> {
  const own = new Set([...site.keys()].map((file) => file.split('/')[0]));
  const met = (await carrier.names()).filter((name) => own.has(name)).sort();
  if (met.length === 0) return;
  const more = met.length > 1 ? ` and ${met.length - 1} more of the site’s names` : '';
  throw new UsageError(
    `${shown} holds ${met[0] ?? ''}${more} already, and no list says that a deployment put it there. Name another target, or add --adopt to write over it.`,
  );
}
