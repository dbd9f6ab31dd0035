import type { IndicatorCode } from '../resolver-types.generated';
import type { IndicatorRow } from './indicator.entity';

/** The matter each indicator speaks of. */
const matterOf: Readonly<Record<IndicatorCode, string>> = {
  CLUTTER: 'CLUTTER',
  SMALL_ADS: 'SMALL_ADS',
  SHARED_BIKES: 'SHARED_BIKES',
  PET_FOULING: 'PET_FOULING',
  CRIMINAL_CASES: 'SECURITY',
  NEW_ILLEGAL_CONSTRUCTION: 'ILLEGAL_CONSTRUCTION',
  FACILITY_DAMAGE: 'PUBLIC_FACILITIES',
};

/** What an indicator says of self-government: where nothing was found in a whole period, it does its work. */
export function performanceOf({
  code,
  value,
  validFrom,
  validTo,
}: Pick<IndicatorRow, 'code' | 'value' | 'validFrom' | 'validTo'>) {
  return {
    matterCode: matterOf[code],
    role: 'SELF_GOVERNOR' as const,
    performed: value === 0,
    from: validFrom,
    to: validTo,
  };
}
