import { operation } from '../operation';

export default operation({
  variables: { place: 'plc:xgl:courtyard-35-bungalows', matter: 'STRUCTURE_SAFETY', asOf: '2019-07-01' },
  data: {
    place: {
      nameZh: '霞光里35号院平房',
      responsibilities: [
        {
          role: 'OWNER',
          status: 'ACTIVE',
          gap: null,
          holders: [
            {
              nameZh: '霞光里35号院产权单位',
              publicContact: {
                phone: null,
                addressZh: '院内值班室（演示）',
                openingHours: 'Mo-Fr 09:00-17:00',
              },
            },
          ],
          coveredByFallback: [],
          compensatedBy: [],
          provisional: false,
          asOf: '2019-07-01',
          bases: [
            {
              basis: 'OWNERSHIP_TITLE',
              validFrom: '2019-03-01',
              validTo: null,
              source: { kind: 'ARTICLE', document: { titleZh: '北京老旧小区治理报道' } },
            },
          ],
        },
        {
          role: 'MAINTAINER',
          status: 'LAPSED',
          gap: 'CLAIM_LAPSED',
          holders: [{ nameZh: '霞光里35号院物业单位', publicContact: null }],
          coveredByFallback: [],
          compensatedBy: [],
          provisional: false,
          asOf: '2019-07-01',
          bases: [
            {
              basis: 'SERVICE_CONTRACT',
              validFrom: null,
              validTo: null,
              source: { kind: 'ARTICLE', document: { titleZh: '北京老旧小区治理报道' } },
            },
          ],
        },
        {
          role: 'FUNDER',
          status: 'ACTIVE',
          gap: null,
          holders: [
            {
              nameZh: '霞光里35号院产权单位',
              publicContact: {
                phone: null,
                addressZh: '院内值班室（演示）',
                openingHours: 'Mo-Fr 09:00-17:00',
              },
            },
          ],
          coveredByFallback: [],
          compensatedBy: [],
          provisional: false,
          asOf: '2019-07-01',
          bases: [
            {
              basis: 'OWNERSHIP_TITLE',
              validFrom: '2019-03-01',
              validTo: null,
              source: { kind: 'ARTICLE', document: { titleZh: '北京老旧小区治理报道' } },
            },
          ],
        },
        {
          role: 'REGULATOR',
          status: 'VACANT',
          gap: 'NO_CLAIM',
          holders: [],
          coveredByFallback: [],
          compensatedBy: [],
          provisional: false,
          asOf: '2019-07-01',
          bases: [],
        },
      ],
    },
  },
  cost: { requests: 6, statements: 19 },
});
