import { openPeriod } from '@courtyard/shared/article-sources';
import type { NewFact } from '@courtyard/shared/database/record';
import type { ProjectRow } from '../project/project.entity';
import type { WorkRow } from '../work/work.entity';
import { fromArticle, jiacheng, xiaguangli } from './sources';

type Project = NewFact<ProjectRow>;

const unstated = {
  titleSource: null,
  stateSource: null,
  kind: 'ONE_OFF',
  programZh: null,
  programEn: null,
  partnerIds: [] as string[],
  issueIds: [] as string[],
  requiresDeliberation: true,
  budgetFen: null,
  ...openPeriod,
} as const;

/** What courtyard 35 set out to do; whether it was finished is not told. */
const ofXiaguangli: readonly Project[] = [
  {
    ...unstated,
    tenant: xiaguangli,
    id: 'prj:xgl:bungalows',
    titleZh: '霞光里35号院平房改造工程',
    titleEn: 'Bungalow renovation of courtyard 35',
    state: 'FIXED',
    placeId: 'plc:xgl:courtyard-35',
    placeIds: ['plc:xgl:courtyard-35-bungalows'],
    partnerIds: ['org:xgl:yard-branch', 'org:xgl:self-government'],
    issueIds: [
      'iss:xgl:illegal-construction',
      'iss:xgl:clutter',
      'iss:xgl:green-space',
      'iss:xgl:demand-hazards',
      'iss:xgl:demand-living-conditions',
    ],
    deliberationId: 'del:xgl:bungalows',
    source: fromArticle('A3'),
  },
  {
    ...unstated,
    tenant: xiaguangli,
    id: 'prj:xgl:environment',
    titleZh: '霞光里35号院小区环境建设',
    titleEn: 'Environment works of courtyard 35',
    state: 'DELIBERATED',
    placeId: 'plc:xgl:courtyard-35',
    placeIds: ['plc:xgl:courtyard-35'],
    programZh: '疏解整治促提升',
    programEn: 'Relieve, tidy, raise',
    issueIds: ['iss:xgl:demand-environment'],
    deliberationId: 'del:xgl:bungalows',
    source: fromArticle('A3'),
  },
  {
    // The owner replaced its own wiring at its own cost; of a deliberation the article says nothing.
    ...unstated,
    tenant: xiaguangli,
    id: 'prj:xgl:wiring',
    titleZh: '霞光里35号院老旧电线电缆更换改造',
    titleEn: 'Replacement of old wires and cables in courtyard 35',
    state: 'COMPLETED',
    placeId: 'plc:xgl:courtyard-35',
    placeIds: ['plc:xgl:courtyard-35'],
    partnerIds: ['org:xgl:owner-unit'],
    requiresDeliberation: false,
    deliberationId: null,
    source: fromArticle('A6'),
  },
];

function ofList(
  project: Pick<Project, 'id' | 'titleZh' | 'titleEn' | 'state' | 'source'> & Partial<Project>,
): Project {
  return {
    ...unstated,
    tenant: jiacheng,
    placeId: 'plc:cp:jiacheng-garden',
    placeIds: ['plc:jc:jiacheng-estate'],
    deliberationId: 'del:jc:project-list',
    ...project,
  };
}

/** The works the article names, in its order. */
const namedWorks = [
  ['greening', '社区绿化景观提升', 'Greening and landscape', 'GREENING'],
  ['bicycle-shed', '自行车棚改造', 'Bicycle shed', 'PARKING_BICYCLE'],
  ['own-well', '自备井改市政水', 'Own well to municipal water', 'WATER_SUPPLY'],
  ['basketball-court', '篮球场改造', 'Basketball court', 'CULTURE_SPORT'],
  ['north-gate', '小区北门广场改造', 'North-gate square', 'PUBLIC_FACILITIES'],
  ['internal-roads', '小区内道路修复', 'Internal roads', 'ROADS'],
  ['culture-center', '文体活动中心改造', 'Culture and sports center', 'CULTURE_SPORT'],
] as const;

/**
 * Nine projects, six of them finished: the article counts them and names one. That each named work is a project of
 * the list, and which six are finished, is only ours.
 */
const ofJiacheng: readonly Project[] = [
  ofList({
    id: 'prj:jc:environment',
    titleZh: '小区环境整治',
    titleEn: 'Tidying the environment',
    kind: 'STANDING',
    state: 'IN_PROGRESS',
    source: fromArticle('C5'),
  }),
  ...namedWorks.map(([id, titleZh, titleEn], index) =>
    counted({ id: `prj:jc:${id}`, titleZh, titleEn, state: index < 6 ? 'COMPLETED' : 'IN_PROGRESS' }),
  ),
  counted({
    id: 'prj:jc:project-9',
    titleZh: '清单项目（之9）',
    titleEn: 'Project of the list (9 of 9)',
    state: 'FIXED',
  }),
];

function counted(naming: Pick<Project, 'id' | 'titleZh' | 'titleEn' | 'state'>): Project {
  return ofList({
    ...naming,
    titleSource: 'SYNTHETIC',
    stateSource: 'SYNTHETIC',
    source: fromArticle('C4'),
  });
}

export const projects: readonly Project[] = [...ofXiaguangli, ...ofJiacheng];

/** All seven were carried out, and only six projects are finished: a work says nothing of its project's state. */
export const works: ReadonlyArray<NewFact<WorkRow>> = namedWorks.map(
  ([id, titleZh, titleEn, matterCode]) => ({
    tenant: jiacheng,
    id: `wrk:jc:${id}`,
    titleZh,
    titleEn,
    matterCode,
    placeId: 'plc:jc:jiacheng-estate',
    state: 'CARRIED_OUT',
    projectId: `prj:jc:${id}`,
    projectSource: 'SYNTHETIC',
    ...openPeriod,
    source: fromArticle('C5'),
  }),
);
