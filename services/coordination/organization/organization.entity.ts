import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { OrganizationFunction, OrganizationKind, OrganizationLevel } from '../resolver-types.generated';

/** The identity of an organization; its deeds are in the services of the stakeholders. */
export interface OrganizationRow extends PeriodRow {
  kind: OrganizationKind;
  nameZh: string;
  nameEn: string | null;
  uscc: string | null;
  parentId: string | null;
  territoryIds: string[];
  level: OrganizationLevel | null;
  /** Null where nobody says what it is there for. */
  functions: OrganizationFunction[] | null;
}

export const OrganizationEntity = periodEntity<OrganizationRow>({
  name: 'Organization',
  table: 'organization',
  index: ({ nameZh, nameEn, kind }) => ({ place: null, facets: { titleZh: nameZh, titleEn: nameEn, kind } }),
  columns: {
    kind: { type: 'text' },
    nameZh: { type: 'text' },
    nameEn: { type: 'text', nullable: true },
    uscc: { type: 'text', nullable: true },
    parentId: { type: 'text', nullable: true },
    territoryIds: { type: 'text', array: true, default: [] },
    level: { type: 'text', nullable: true },
    functions: { type: 'text', array: true, nullable: true },
  },
});

export const organizationList: ListDescription<OrganizationRow> = {
  entity: OrganizationEntity,
  type: 'Organization',
  noun: ['an organization', 'organizations'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    kind: { property: 'kind', type: 'OrganizationKind' },
    level: { property: 'level', type: 'OrganizationLevel' },
    functions: { property: 'functions', type: 'OrganizationFunction' },
    territory: { property: 'territoryIds', type: 'ID' },
    sourceKind: { property: 'source.kind', type: 'SourceKind' },
    nameZh: { property: 'nameZh', type: 'String' },
    nameEn: { property: 'nameEn', type: 'String' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
};
