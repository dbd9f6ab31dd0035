import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { ProjectEntity } from '../project/project.entity';
import type { ProjectState } from '../resolver-types.generated';

interface StateCount {
  readonly place: string;
  readonly state: ProjectState;
  readonly n: number;
}

export function createThreeListsLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    /** The projects of a place and of all that lies in it, counted by their state. */
    projectStateCountsByPlaceId: new DataLoader<string, StateCount[]>(async (placeIds) => {
      const counts = await dataSource
        .createQueryBuilder()
        .select('pair.ancestor_id', 'place')
        .addSelect('row.state', 'state')
        .addSelect('count(*)::int', 'n')
        .from(ProjectEntity, 'row')
        .innerJoin('place_ancestor', 'pair', 'pair.place_id = row.placeId')
        .where(rule.sql, rule.parameters)
        .andWhere('pair.ancestor_id = ANY(:placeIds)', { placeIds })
        .groupBy('pair.ancestor_id')
        .addGroupBy('row.state')
        .orderBy('row.state')
        .getRawMany<StateCount>();
      return groupedByKey(placeIds, counts, ({ place }) => place);
    }),
  };
}
