import type { DatabaseDefinition } from '@courtyard/shared/database/connect';
import { CityFigureEntity } from './city-figure/city-figure.entity';
import { CommitteeMembershipEntity } from './committee/membership.entity';
import { CommitteeSeatRuleEntity } from './committee/seat-rule.entity';
import { MatterEntity } from './matter/matter.entity';
import { CooperationMechanismEntity } from './mechanism/mechanism.entity';
import { Spine1760000000000 } from './migrations/1760000000000-spine';
import { Registers1761000000006 } from './migrations/1761000000006-registers';
import { JointAnswers1761000000007 } from './migrations/1761000000007-joint-answers';
import { PublicContacts1761000000023 } from './migrations/1761000000023-public-contacts';
import { ListIndexes1762000000000 } from './migrations/1762000000000-list-indexes';
import { OrganizationEntity } from './organization/organization.entity';
import { RequestEntity } from './organization/request.entity';
import { PlaceEntity } from './place/place.entity';
import { PolicyDocumentEntity } from './policy/policy.entity';
import { NearResourceEntity } from './resource/near-resource.entity';
import { PartnerResourceEntity } from './resource/partner-resource.entity';
import { PublicContactEntity } from './public-contact/public-contact.entity';
import { ResourceEntity } from './resource/resource.entity';
import { SourceDocumentEntity } from './source/source.entity';

export const database: DatabaseDefinition = {
  entities: [
    PlaceEntity,
    OrganizationEntity,
    PublicContactEntity,
    MatterEntity,
    SourceDocumentEntity,
    PartnerResourceEntity,
    ResourceEntity,
    NearResourceEntity,
    RequestEntity,
    CommitteeMembershipEntity,
    CommitteeSeatRuleEntity,
    CooperationMechanismEntity,
    PolicyDocumentEntity,
    CityFigureEntity,
  ],
  migrations: [
    Spine1760000000000,
    Registers1761000000006,
    JointAnswers1761000000007,
    PublicContacts1761000000023,
    ListIndexes1762000000000,
  ],
};
