import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { figureList, PlaceNoteEntity, PopulationFigureEntity } from './figure.entity';

export function createFigureLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    figureById: createRowLoader(dataSource, PopulationFigureEntity, rule),
    figuresByPlaceId: createRowsLoader(dataSource, PopulationFigureEntity, rule, 'placeId'),
    figures: createListLoader({ dataSource, description: figureList, rule }),
    notesByPlaceId: createRowsLoader(dataSource, PlaceNoteEntity, rule, 'placeId'),
  };
}
