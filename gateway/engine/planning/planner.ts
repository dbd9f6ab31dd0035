import type { QueryPlan } from './plan';

export interface PlanRequest {
  /** One operation and the fragments it uses, as text. */
  readonly document: string;
  /** Which labels of `@override` are on; those left out are off. */
  readonly overrides: Readonly<Record<string, boolean>>;
}

/**
 * Ways to answer one selection that are weighed at most; null weighs all. Sensible operations stay far below, and some
 * of twenty characters come to millions.
 */
export const standardMostPaths = 2_000;

/** Whoever makes plans. Another planner can take its place behind this. */
export interface Planner {
  /** Settles when plans can be made; rejects where this supergraph cannot be planned for. */
  readonly ready: Promise<void>;
  /** Rejects with {@link PlannerRefusal}, beyond its budget with {@link PlanningTooHard}. */
  plan(request: PlanRequest): Promise<QueryPlan>;
  close(): Promise<void>;
}

/** The planner finds no plan for this operation; asking again does not help. */
export class PlannerRefusal extends Error {}

/** There are too many ways to answer this operation for one to be chosen within the budget. */
export class PlanningTooHard extends PlannerRefusal {
  constructor(readonly budgetMs: number) {
    super(`The operation is too hard to plan within ${budgetMs} ms.`);
  }
}
