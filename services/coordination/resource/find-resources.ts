import { refusal } from '@courtyard/shared/errors/refusal';
import { checkId } from '@courtyard/shared/ids';
import { readConnection, type Connection } from '@courtyard/shared/list/connection';
import type { ListArguments, Where } from '@courtyard/shared/list/list-description';
import type { Context } from '../context';
import { publishedDetails } from '../match/offer';
import type { Window } from '../match/rules/facts';
import { dayParts, isOpenThroughout } from '../match/rules/opening-times';
import type { FoundResource } from './resource.entity';

export interface ResourceSearch extends ListArguments {
  /** A place from which distances are told. */
  readonly near?: string | null | undefined;
  readonly freeBetween?: Window | null | undefined;
}

/**
 * A page of the resources of all owners. Throws NOT_FOUND for a place that the register does not have, and BAD_FILTER
 * for a time that ends before it begins.
 */
export async function findResources(
  { near = null, freeBetween, ...list }: ResourceSearch,
  context: Context,
): Promise<Connection<FoundResource>> {
  const { loaders } = context;
  const wanted = freeBetween ? checkedWindow(freeBetween) : null;
  const conditions: Where[] = [
    ...(list.where ? [list.where] : []),
    ...(wanted === null ? [] : await withoutTaken(wanted, context)),
  ];
  if (near === null) return told(await readConnection(loaders.resources, withAll(list, conditions)), wanted);
  const from = { near: { eq: await knownPlace(near, context) } };
  return told(await readConnection(loaders.nearResources, withAll(list, [...conditions, from])), wanted);
}

function checkedWindow(window: Window): Window {
  if (window.to <= window.from)
    throw refusal('BAD_FILTER', { field: 'freeBetween.to', why: 'it is not after from' });
  return window;
}

async function knownPlace(id: string, { loaders }: Context): Promise<string> {
  const place = await loaders.placeById.load(checkId(id, 'Place'));
  if (place === null) throw refusal('NOT_FOUND', { type: 'Place', id });
  return place.id;
}

/** The index knows no bookings; what it knows to be out of use or closed is not free. */
async function withoutTaken(wanted: Window, { dataSource }: Context): Promise<Where[]> {
  const closed = await dataSource.query<Array<{ id: string }>>(
    `SELECT id FROM resource
      WHERE jsonb_typeof(facets -> 'openingTimes') = 'array' AND EXISTS (
        SELECT 1 FROM jsonb_to_recordset($1::jsonb) AS part(weekday int, "from" text, "to" text)
         WHERE NOT EXISTS (
           SELECT 1 FROM jsonb_array_elements(facets -> 'openingTimes') AS opening
            WHERE opening -> 'weekdays' @> to_jsonb(part.weekday)
              AND opening ->> 'from' <= part."from" AND opening ->> 'to' >= part."to"))`,
    [JSON.stringify(dayParts(wanted))],
  );
  return [{ not: { state: { eq: 'WITHDRAWN' } } }, { id: { notIn: closed.map(({ id }) => id) } }];
}

function withAll(list: ListArguments, conditions: readonly Where[]): ListArguments {
  return { ...list, where: conditions.length === 0 ? null : { and: conditions } };
}

/** Tells of every resource of a page whether it is open when it is wanted. */
function told(page: Connection<FoundResource>, wanted: Window | null): Connection<FoundResource> {
  if (wanted === null) return page;
  const tell = (resource: FoundResource): FoundResource => {
    const { openingTimes } = publishedDetails(resource);
    return { ...resource, isOpen: openingTimes ? isOpenThroughout(openingTimes, wanted) : null };
  };
  return {
    ...page,
    nodes: page.nodes.map(tell),
    edges: () => page.edges().map(({ node, cursor }) => ({ node: tell(node), cursor })),
  };
}
