import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildArchive } from '../../archive/archive.ts';
import { changesSince } from '../../archive/sealing.ts';
import type { Edition } from '../../edition.ts';
import { momentOf, type Settings } from '../../settings.ts';
import { openCards, writeCards } from '../../store/cards-file.ts';
import { listFiles } from '../../store/files.ts';
import { readSingleFiles } from '../../store/single-files.ts';
import { readingContext } from '../../store/store.ts';
import { siteCodeDigest, stampOf } from '../changes/stamp.ts';
import { ShardsRefused } from '../errors.ts';
import { cachedRenderer, makeRenderer, type Renderer } from '../rendering/renderer.ts';
import { readSealed, writeSealed } from './sealed-json.ts';

/** What a plan, and each share that was made by it, says of itself: shares fit together where it is the same. */
export interface PlanFacts {
  format: 1;
  /** Digest of all that the site is built from: see `stampOf`. */
  stamp: string;
  code: string;
  /** The version of Node, which decides how dates and sorted names come out. */
  node: string;
  /** The moment that says which embargoes have passed, an instant in UTC. */
  now: string;
  base: string;
  bundle: boolean;
  compress: boolean;
  items: number;
}

/** The archive as a plan tells of it: everything but the texts of items. */
export interface OpenPlan {
  facts: PlanFacts;
  /** The settings of a run, with those that decide what a site says as the plan has them. */
  settings: Settings;
  edition: Edition;
  renderer: Renderer;
  close: () => void;
}

const [factsFile, cardsFile, singleFolder] = ['plan.json', 'cards.sqlite', 'content'];

/** Write the plan of an edition that was just read by these settings. */
export async function writePlan(edition: Edition, settings: Settings, folder: string): Promise<PlanFacts> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, singleFolder), { recursive: true });
  const { archive } = edition;
  writeCards(settings.cache, join(draft, cardsFile), archive.items.map(({ file }) => file));
  const { names, coverage, gone, record } = listFiles(settings.content);
  for (const entry of [names, coverage, gone, ...record]) {
    if (entry) copy(join(settings.content, entry.path), join(draft, singleFolder, entry.path));
  }
  const { entry } = await makeRenderer(settings);
  const renderer = dirname(dirname(entry));
  copy(renderer, join(draft, 'renderer', renderer.slice(dirname(renderer).length)));
  const { base, bundle = false, compress = false } = settings;
  const facts: PlanFacts = {
    format: 1, stamp: stampOf(archive, settings), code: siteCodeDigest(), node: process.version,
    now: new Date(momentOf(settings)).toISOString(), base, bundle, compress, items: archive.items.length,
  };
  writeSealed(join(draft, factsFile), facts);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return facts;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/**
 * Open a plan, for settings that name folders only.
 * @param html gives the HTML of an item's body by the item's digest
 * @throws {ShardsRefused} where there is none, or it is damaged, or of other code than this
 */
export async function openPlan(folder: string, given: Settings, html: (digest: string) => string): Promise<OpenPlan> {
  const facts = readSealed<PlanFacts>(join(folder, factsFile), 1);
  if (facts === undefined) throw new ShardsRefused([`There is no plan in ${folder}. Make it with npm run build -- --plan, or name its folder with --shares.`]);
  const damaged = new ShardsRefused([`The plan in ${folder} is damaged or of another version. Make it anew with npm run build -- --plan.`]);
  if (facts === 'damaged') throw damaged;
  const differing = codeDifferences(facts);
  if (differing.length > 0) throw new ShardsRefused(differing);
  const { base, now, bundle, compress } = facts;
  const settings: Settings = { ...given, base, now, bundle, ...(compress && { compress }) };
  const renderer = cachedRenderer({ cache: folder, base });
  if (!renderer) throw damaged;
  try {
    const cards = openCards(join(folder, cardsFile), facts.items);
    const content = join(folder, singleFolder);
    const files = listFiles(content);
    const single = await readSingleFiles(content, files, cards.rows, readingContext(settings));
    const { record, stamps } = single.record;
    const past = { gaps: single.coverage.gaps, gone: single.gone.gone, stamps, ...(record && { record }) };
    const archive = buildArchive(cards.items, single.names.pairs, { now: momentOf(settings), dev: false }, past);
    if (stampOf(archive, settings) !== facts.stamp) throw damaged;
    const texts = record?.history.texts ?? new Map();
    const unsealed = () => changesSince(texts, { items: archive.items, gone: past.gone, waiting: [] });
    return { facts, settings, renderer, close: cards.close, edition: { archive, problems: [], broken: [], html, listing: files.listing, unsealed } };
  } catch (cause) {
    throw cause instanceof ShardsRefused ? cause : Object.assign(damaged, { cause });
  }
}

/** What of this machine's code is not that of a plan. */
function codeDifferences({ code, node }: PlanFacts): string[] {
  if (node !== process.version) return [`The plan was made by Node ${node}, and this is ${process.version}. Use the same version for the plan and all shares.`];
  if (code === siteCodeDigest()) return [];
  return ['The plan was made by other code, or other packages, than are here. Check out the same commit for all, and install by the lock file.'];
}
