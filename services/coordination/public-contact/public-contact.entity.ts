import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';

/** How an office can be reached by everybody, for a time. */
export interface PublicContactRow extends PeriodRow {
  organizationId: string;
  phone: string | null;
  addressZh: string | null;
  addressEn: string | null;
  openingHours: string | null;
}

export const PublicContactEntity = periodEntity<PublicContactRow>({
  name: 'PublicContact',
  table: 'public_contact',
  columns: {
    organizationId: { type: 'text' },
    phone: { type: 'text', nullable: true },
    addressZh: { type: 'text', nullable: true },
    addressEn: { type: 'text', nullable: true },
    openingHours: { type: 'text', nullable: true },
  },
});
