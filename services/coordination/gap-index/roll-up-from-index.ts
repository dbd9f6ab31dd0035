import type { Day } from '@courtyard/shared/calendar';
import { claimSources } from '@courtyard/shared/claim/claim-sources';
import type { ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { PlaceRow } from '../place/place.entity';
import { derive } from '../responsibility/rules/derive';
import { rollUp } from '../responsibility/rules/roll-up';
import { stakeholderOfSource } from '../responsibility/stakeholder-of-source';
import { factsFromIndex } from './facts-from-index';

interface Choice {
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly asOf: Day;
}

/**
 * How one role stands over the parts of all compounds in a place; a place without compounds is its own only part.
 * The parts are those of each compound's own roll-up, so that the counts add up.
 */
export async function rollUpFromIndex(place: PlaceRow, choice: Choice, context: Context) {
  const partIds = await context.loaders.partIdsOfCompoundsWithin.load(place.id);
  const parts = await loadAll(context.loaders.placeById, partIds);
  const facts = await Promise.all(
    (parts.length > 0 ? parts : [place]).map((part) => factsFromIndex(part, context)),
  );
  const unread = claimSources.filter((source) => facts.some(({ claims }) => claims[source] === null));
  return {
    ...rollUp(facts.map((fact) => derive(fact, choice))),
    sourcesUnavailable: unread.map((source) => stakeholderOfSource[source]),
    asOf: choice.asOf,
    watermarks: await context.loaders.watermarks.load('all'),
  };
}
