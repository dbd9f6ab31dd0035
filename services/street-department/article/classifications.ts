import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PlaceClassificationRow } from '../classification/classification.entity';
import { fromArticle, officeByPlace } from './sources';

/** Where the article speaks of each compound, or of all three, as old. */
const passages: Readonly<Record<keyof typeof officeByPlace, string>> = {
  'plc:xgl:courtyard-35': 'A2',
  'plc:tx:tiexi-estate': 'B2',
  'plc:jc:jiacheng-estate': 'lead',
};

export const classifications: ReadonlyArray<NewFact<PlaceClassificationRow>> = (
  Object.keys(passages) as Array<keyof typeof passages>
).map((placeId) => ({
  tenant: officeByPlace[placeId],
  id: placeId.replace(/^plc:/, 'cls:').concat('-old'),
  placeId,
  class: 'OLD_COMPOUND',
  ...openPeriod,
  source: fromArticle(passages[placeId]),
}));
