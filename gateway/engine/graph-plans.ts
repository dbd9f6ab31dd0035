import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusal } from '@courtyard/shared/errors/refusal';
import { compilePlan } from './execution/compile-plan';
import type { PlanSurroundings, Step } from './execution/run';
import { countFetches, type QueryPlan } from './planning/plan';
import { createPlanStore } from './planning/plan-store';
import { PlanningTooHard, type Planner, type PlanRequest } from './planning/planner';
import { sourceOf, type SourceSurroundings, type SourceText } from './streams/source-text';

/** A plan, ready to run. */
export interface CompiledPlan {
  readonly step: Step;
  /** What a plan for a subscription rests on. */
  readonly source: SourceText | null;
}

/** The plans of one graph. Null stands for an operation of which no subgraph needs to be asked anything. */
export interface GraphPlans {
  planFor(request: PlanRequest): Promise<CompiledPlan | null>;
  /** The plans that were used last, as keys for {@link warm}. */
  recent(count: number): string[];
  /** Makes plans before they are asked for. What does not fit this graph is left out, and so is what takes too long. */
  warm(plans: readonly string[]): Promise<void>;
}

export interface GraphPlansOptions {
  readonly mostPlans: number;
  readonly mostFetches: number;
  /** Told of every plan that was made, and how long that took, in ms. */
  readonly onPlanned?: (ms: number) => void;
}

/** A graph that is to take over does not wait longer for plans, in ms. */
const mostWarming = 1_500;

export function createGraphPlans(
  planner: Planner,
  surroundings: PlanSurroundings & SourceSurroundings,
  { mostPlans, mostFetches, onPlanned }: GraphPlansOptions,
): GraphPlans {
  const steps = createPlanStore<CompiledPlan | null>(mostPlans);
  // Each costs the planner a thread or its budget: whoever asks again is told at once.
  const tooHard = new LRUCache<string, GraphQLError>({ max: mostPlans });

  const make = async (key: string): Promise<CompiledPlan | null> => {
    const known = tooHard.get(key);
    if (known instanceof GraphQLError) throw known;
    const started = performance.now();
    const plan = await planner.plan(JSON.parse(key) as PlanRequest).catch((error: unknown) => {
      if (!(error instanceof PlanningTooHard)) throw error;
      const refused = refusal('PLAN_BUDGET', { ms: error.budgetMs });
      tooHard.set(key, refused);
      throw refused;
    });
    onPlanned?.(performance.now() - started);
    checkFetches(plan, mostFetches);
    if (plan.node === undefined) return null;
    return { step: compilePlan(plan, surroundings), source: sourceOf(plan, surroundings) };
  };
  const planFor = (key: string) => steps.get(key, () => make(key));

  return {
    planFor: ({ document, overrides }) => planFor(JSON.stringify({ document, overrides })),
    recent: (count) => steps.recent(count),
    warm: (plans) => within(mostWarming, Promise.allSettled(plans.map(planFor))),
  };
}

function checkFetches(plan: QueryPlan, most: number): void {
  const value = countFetches(plan);
  if (value > most) throw refusal('TOO_MANY_FETCHES', { value, most });
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, time]);
  clearTimeout(timer);
}
