import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { MatterEntity } from './matter/matter.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { OrganizationEntity } from './organization/organization.entity';
import { PlaceEntity } from './place/place.entity';
import { SourceDocumentEntity } from './source/source.entity';

export const database: DatabaseDefinition = {
  entities: [PlaceEntity, OrganizationEntity, MatterEntity, SourceDocumentEntity],
  migrations: [Spine1760000000000],
};
