/**
 * Map items by an asynchronous function, `atOnce` of them at a time; results stand in the items' order.
 * @throws the first failure, after all that were under way have ended; none is begun after it.
 */
export async function mapConcurrently<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Map<number, R>();
  const failures: unknown[] = [];
  const queue = items.entries();
  const lanes = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const [at, item] of queue) {
      if (failures.length > 0) return;
      try {
        results.set(at, await work(item));
      } catch (failure) {
        failures.push(failure);
      }
    }
  });
  await Promise.all(lanes);
  if (failures.length > 0) throw failures[0];
  return [...results].toSorted(([one], [other]) => one - other).map(([, result]) => result);
}
