import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { showsRow, type ServedTenants } from '../../database/row-rule';
import { checkId, type IdentifiedType } from '../../ids';
import { knownRow } from '../../list/known-row';
import { requirePlace } from '../../place-replica/place-exists';
import type { Viewer } from '../../viewer';
import type { Change } from './change';
import type { Changes } from './changes';
import type { ChangeStream } from './waiting-changes';

/** What a subscription asks for; all of it has to hold. */
interface Asked {
  readonly id?: string | null;
  readonly within?: string | null;
  readonly matters?: readonly string[] | null;
}

/** The part of a context that streams rest on. */
interface StreamContext {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  readonly tenants: ServedTenants;
  readonly changes: Changes;
}

/**
 * How a root field of Subscription tells of changes of things of a type, as far as the caller may see them: with the
 * thing as it is when the event is read, or null where it is gone. Refuses with BAD_ID and NOT_FOUND, as lists do, a
 * thing or a place that there is not.
 */
export function tellChanges<Context extends StreamContext, Row>(
  type: IdentifiedType,
  loaderOf: (context: Context) => DataLoader<string, Row | null>,
) {
  return {
    subscribe: async (
      _root: unknown,
      { id, within, matters }: Asked,
      context: Context,
    ): Promise<ChangeStream> => {
      const { dataSource, viewer, tenants, changes } = context;
      if (typeof id === 'string') await knownRow(loaderOf(context), id, type);
      if (typeof within === 'string') await requirePlace(dataSource.manager, checkId(within, 'Place'));
      return changes.follow({
        type,
        id: id ?? null,
        within: within ?? null,
        matters: matters ?? null,
        sees: (tenant, visibility) => showsRow({ viewer, tenants }, { tenant, visibility }),
      });
    },
    resolve: ({ id }: Change, _asked: unknown, context: Context) => loaderOf(context).load(id),
  };
}
