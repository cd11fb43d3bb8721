import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../line/read-line.ts';
import type { Settings } from '../../settings.ts';
import type { Carrier } from './carrier.ts';
import { planDeploy, type DeployPlan, type DeployTerms } from './deploy-plan.ts';
import { baseNameOf, listFolder, readBase, readSent, writeSent, type Base, type SentFile } from './sent-list.ts';
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
  const list = new ListAtTarget(carrier);
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

/** The list at a target, with the base it stands on. */
class ListAtTarget {
  readonly #carrier: Carrier;
  #base: Base | undefined;
  bytes = 0;

  constructor(carrier: Carrier) {
    this.#carrier = carrier;
  }

  /** Read the list; undefined where there is none, or none that can be read. */
  async load(): Promise<Map<string, SentFile> | undefined> {
    const list = await this.#read('list');
    const name = list === undefined ? undefined : baseNameOf(list);
    if (list === undefined || name === undefined) return undefined;
    if (name !== 'none') {
      const text = await this.#read(name);
      this.#base = text === undefined ? undefined : readBase(name, text);
      if (!this.#base) return undefined;
    }
    return readSent(list, this.#base);
  }

  /** Write the list. A new base is there before the list that stands on it, and the old one goes afterwards. */
  async write(files: ReadonlyMap<string, SentFile>, mayRebase: boolean): Promise<void> {
    const old = this.#base;
    const { list, base, baseText } = writeSent(files, old, mayRebase);
    if (base && baseText !== undefined) await this.#send(base.name, baseText);
    await this.#send('list', list);
    if (old && old.name !== base?.name) await this.#carrier.drop({ files: [`${listFolder}/${old.name}`], folders: [] });
    this.#base = base;
  }

  async #read(name: string): Promise<string | undefined> {
    const text = await this.#carrier.read(`${listFolder}/${name}`);
    this.bytes += Buffer.byteLength(text ?? '');
    return text;
  }

  async #send(name: string, text: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'backnumber-list-'));
    const file = `${listFolder}/${name}`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    this.bytes += Buffer.byteLength(text);
    try {
      await this.#carrier.send(folder, [file]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
