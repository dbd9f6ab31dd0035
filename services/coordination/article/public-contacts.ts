import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { PublicContactRow } from '../public-contact/public-contact.entity';
import { register, synthetic } from './sources';

type Contact = Pick<NewFact<PublicContactRow>, 'id' | 'organizationId'> & Partial<NewFact<PublicContactRow>>;

/** Made up, so that they can be shown: the article gives no contact. No number is anybody's but the city's own. */
function contact(reached: Contact): NewFact<PublicContactRow> {
  return {
    tenant: register,
    phone: null,
    addressZh: null,
    addressEn: null,
    openingHours: null,
    ...openPeriod,
    source: synthetic,
    ...reached,
  };
}

export const publicContacts: ReadonlyArray<NewFact<PublicContactRow>> = [
  contact({
    id: 'ctc:xgl:owner-unit',
    organizationId: 'org:xgl:owner-unit',
    addressZh: '院内值班室（演示）',
    addressEn: 'Duty room in the yard (demonstration)',
    openingHours: 'Mo-Fr 09:00-17:00',
  }),
  contact({
    id: 'ctc:chy:maizidian-departments',
    organizationId: 'org:chy:maizidian-departments',
    phone: '12345',
  }),
];
