import { parentPort, workerData } from 'node:worker_threads';
import { WarmSite } from '../../build/warm-site.ts';
import type { Settings } from '../../settings.ts';
import type { PublishWish } from './publisher.ts';

/* The thread that publishes: it has an edition of its own, as readers will see it, beside the one that the desk shows. */
const site = new WarmSite(workerData as Settings);

parentPort?.on('message', ({ number, stamp }: PublishWish) => {
  const answer = stamp === undefined ? site.plan() : site.publish(stamp);
  answer.then((result) => parentPort?.postMessage({ number, result }), (fault: unknown) => parentPort?.postMessage({ number, fault }));
});
