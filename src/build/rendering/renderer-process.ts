import { buildRenderer, type RendererBuild } from './build-renderer.ts';

/* Builds the renderer in a process of its own: what that takes of memory is given back when it ends. */

/** Who started this process is gone: no one waits for the work. */
const leave = (): never => process.exit(1);
process.once('disconnect', leave);
process.once('message', (task: RendererBuild) => {
  buildRenderer(task).then(() => tell({}), (fault: unknown) => tell({ fault: plain(fault) }));
});

function tell(outcome: object): void {
  process.send?.(outcome, () => {
    process.off('disconnect', leave);
    process.disconnect();
  });
}

/** A fault as data, its code included. */
function plain(fault: unknown): unknown {
  return fault instanceof Error ? { ...fault, message: fault.message, stack: fault.stack } : String(fault);
}
