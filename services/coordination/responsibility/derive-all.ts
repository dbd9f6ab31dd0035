import { dayOf } from '@courtyard/shared/calendar';
import { claimSources } from '@courtyard/shared/claim/claim-sources';
import type { Context } from '../context';
import type { PlaceNode } from '../place/place-node';
import { checkMatters } from './check-terms';
import type { ClaimInput } from './claim-input';
import { gatherFacts } from './gather-facts';
import { claimsBySource } from './place-inputs';
import { derive, type Derivation } from './rules/derive';
import type { Facts, Question } from './rules/facts';
import type { Choice } from './rules/questions';

/** A derivation with the claims it rests on, so that they can be shown without asking again. */
export interface DerivedResponsibility extends Derivation {
  readonly claims: ReadonlyMap<string, ClaimInput>;
}

interface AskedChoice {
  readonly matters?: readonly string[] | null;
  readonly roles?: Choice['roles'] | undefined;
  readonly asOf?: string | null;
}

/** Answers every question that a choice means for a place. */
export async function deriveAll(
  place: PlaceNode,
  { matters, roles, asOf }: AskedChoice,
  { questions, context }: { questions: (facts: Facts, choice: Choice) => Question[]; context: Context },
): Promise<DerivedResponsibility[]> {
  const facts = await gatherFacts(place, context);
  checkMatters(matters ?? null, facts.matters);
  const asked = questions(facts, { matters: matters ?? null, roles: roles ?? null, asOf: asOf ?? dayOf() });
  const inputs = claimSources.flatMap((source) => claimsBySource(place.inputs)[source] ?? []);
  const claims = new Map(inputs.map((claim) => [claim.id, claim]));
  return asked.map((question) => ({ ...derive(facts, question), claims }));
}
