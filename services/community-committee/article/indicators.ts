import type { NewFact } from '@courtyard/shared/database/record';
import type { IndicatorRow } from '../indicator/indicator.entity';
import type { IndicatorCode } from '../resolver-types.generated';
import { fromArticle, fromArticleByStreet, tiexi } from './sources';

/** "In four years", up to the time of the article; the days themselves are made up. */
const fourYears = { validFrom: '2015-07-01', validTo: '2019-07-01', periodSource: 'SYNTHETIC' } as const;

/** Of the stairwells the article does not say for how long. */
const zonesWithoutWindow: readonly string[] = ['stairwells'];

function nothingFound(zone: string, code: IndicatorCode, source = fromArticle('B4')): NewFact<IndicatorRow> {
  return {
    tenant: tiexi,
    id: `ind:tx:${zone}-${code.toLowerCase().replaceAll('_', '-')}`,
    placeId: `plc:tx:zone-${zone}`,
    code,
    value: 0,
    windowYears: zonesWithoutWindow.includes(zone) ? null : 4,
    ...fourYears,
    source,
  };
}

export const indicators: ReadonlyArray<NewFact<IndicatorRow>> = [
  nothingFound('stairwells', 'CLUTTER'),
  nothingFound('stairwells', 'SMALL_ADS'),
  nothingFound('public-space', 'CRIMINAL_CASES'),
  nothingFound('public-space', 'SMALL_ADS'),
  nothingFound('public-space', 'SHARED_BIKES'),
  nothingFound('public-space', 'PET_FOULING'),
  nothingFound('public-interest', 'NEW_ILLEGAL_CONSTRUCTION', fromArticleByStreet('B4')),
  nothingFound('public-interest', 'FACILITY_DAMAGE', fromArticleByStreet('B4')),
];
