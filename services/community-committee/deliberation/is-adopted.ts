import type { DeliberationState } from '../resolver-types.generated';

const adoptedStates: readonly DeliberationState[] = ['ADOPTED', 'PUBLISHED', 'IN_EXECUTION', 'REVIEWED'];

/** Whether something was decided for: what is published, carried out or reviewed was adopted before. */
export function isAdopted(state: DeliberationState): boolean {
  return adoptedStates.includes(state);
}
