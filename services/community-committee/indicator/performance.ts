import type { IndicatorCode } from '../resolver-types.generated';
import type { IndicatorRow } from './indicator.entity';

/** The matter each indicator speaks of, where it tells how often something went wrong. */
const matterOf: Readonly<Partial<Record<IndicatorCode, string>>> = {
  CLUTTER: 'CLUTTER',
  SMALL_ADS: 'SMALL_ADS',
  SHARED_BIKES: 'SHARED_BIKES',
  PET_FOULING: 'PET_FOULING',
  CRIMINAL_CASES: 'SECURITY',
  NEW_ILLEGAL_CONSTRUCTION: 'ILLEGAL_CONSTRUCTION',
  FACILITY_DAMAGE: 'PUBLIC_FACILITIES',
};

/**
 * What an indicator says of self-government: where nothing was found in a whole period, it does its work. Null where
 * the indicator counts something else.
 */
export function performanceOf({
  code,
  value,
  validFrom,
  validTo,
}: Pick<IndicatorRow, 'code' | 'value' | 'validFrom' | 'validTo'>) {
  const matterCode = matterOf[code];
  if (matterCode === undefined) return null;
  return {
    matterCode,
    role: 'SELF_GOVERNOR' as const,
    performed: value === 0,
    from: validFrom,
    to: validTo,
  };
}
