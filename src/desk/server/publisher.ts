import { Worker } from 'node:worker_threads';
import type { SitePlan } from '../../build/warm-site.ts';
import type { Changes } from '../../build/publishing/publish.ts';
import type { Settings } from '../../settings.ts';
import { DeskRefusal } from './refusal.ts';

/** What the thread that publishes is asked: to carry out the plan of a stamp, or, without one, to make a plan. */
export interface PublishWish {
  number: number;
  stamp?: string;
}

type PublishAnswer = { number: number } & ({ result: unknown } | { fault: unknown });

/** Publishes the site from a thread that stays, so that it begins with all it has read and loaded. */
export class Publisher {
  readonly #settings: Settings;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (fault: unknown) => void }>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param settings of the desk; what is published leaves drafts out */
  constructor(settings: Settings) {
    this.#settings = { ...settings, dev: false };
  }

  /** Make the site of what is saved now, beside the live one, and say what publishing it will do. */
  async plan(): Promise<SitePlan> {
    return (await this.#ask()) as SitePlan;
  }

  /** Carry out the last plan. @throws {DeskRefusal} where it is another, or the site was changed meanwhile */
  async publish(stamp: string): Promise<Changes> {
    const changes = (await this.#ask(stamp)) as Changes | undefined;
    if (changes) return changes;
    throw new DeskRefusal(409, 'The site was changed by another command since this was prepared.', 'Look at what will be done once more.');
  }

  #ask(stamp?: string): Promise<unknown> {
    const number = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      const wish: PublishWish = { number, ...(stamp !== undefined && { stamp }) };
      this.#open().postMessage(wish);
    });
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData: this.#settings });
    worker.unref();
    worker.on('message', (answer: PublishAnswer) => {
      const asked = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if ('fault' in answer) asked?.reject(answer.fault);
      else asked?.resolve(answer.result);
    });
    worker.on('error', (fault) => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(fault);
      this.#waiting.clear();
    });
    return (this.#worker = worker);
  }
}
