import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { RecognitionEntity, recognitionList } from './recognition.entity';

export function createRecognitionLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    recognitionById: createRowLoader(dataSource, RecognitionEntity, rule),
    recognitions: createListLoader({ dataSource, description: recognitionList, rule }),
  };
}
