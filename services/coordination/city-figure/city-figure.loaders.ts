import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CityFigureEntity, cityFigureList } from './city-figure.entity';

export function createCityFigureLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    cityFigureById: createRowLoader(dataSource, CityFigureEntity, rule),
    cityFigures: createListLoader({ dataSource, description: cityFigureList, rule }),
  };
}
