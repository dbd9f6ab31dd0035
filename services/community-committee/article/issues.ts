import type { NewFact } from '@courtyard/shared/database/record';
import type { IssueRow } from '../issue/issue.entity';
import { fromArticle, xiaguangli } from './sources';

type Naming = Pick<NewFact<IssueRow>, 'id' | 'titleZh' | 'titleEn' | 'matterCode'>;

/** The article says what was wrong, and that it was heard at the doors; it gives no days. */
function issue(naming: Naming): NewFact<IssueRow> {
  return {
    tenant: xiaguangli,
    ...naming,
    placeId: 'plc:xgl:courtyard-35',
    state: 'TRIAGED',
    channel: 'DOORSTEP',
    demanderKind: 'RESIDENT_GROUP',
    occurredAt: null,
    source: fromArticle('A2'),
  };
}

export const issues: ReadonlyArray<NewFact<IssueRow>> = [
  issue({
    id: 'iss:xgl:illegal-construction',
    titleZh: '私搭乱建',
    titleEn: 'Illegal building',
    matterCode: 'ILLEGAL_CONSTRUCTION',
  }),
  issue({ id: 'iss:xgl:clutter', titleZh: '堆物堆料', titleEn: 'Clutter', matterCode: 'CLUTTER' }),
  issue({
    id: 'iss:xgl:green-space',
    titleZh: '私占绿地',
    titleEn: 'Green space occupied',
    matterCode: 'GREEN_SPACE_OCCUPATION',
  }),
];
