import { LRUCache } from 'lru-cache';

/** Keeps what was made for a key, and lets those who ask for it meanwhile wait for the same. What failed is not kept. */
export interface PlanStore<Plan> {
  get(key: string, make: () => Promise<Plan>): Promise<Plan>;
  /** The keys used last, the most recent first. */
  recent(count: number): string[];
}

export function createPlanStore<Plan>(most: number): PlanStore<Plan> {
  const kept = new LRUCache<string, Promise<Plan>>({ max: most });
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      kept.set(key, made);
      made.catch(() => {
        if (kept.peek(key) === made) kept.delete(key);
      });
      return made;
    },
    recent: (count) => [...kept.keys()].slice(0, count),
  };
}
