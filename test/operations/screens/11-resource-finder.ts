import { operation } from '../operation';
import { watermarks } from '../watermarks';

const unstated = { isOpen: null, capacity: null, openingHours: null } as const;

function communityRoom(name: string, titleZh: string) {
  return {
    ...unstated,
    __typename: 'CommunityResource',
    id: `crs:jc:${name}`,
    titleZh,
    owner: { nameZh: '嘉诚花园社区党支部' },
    place: { nameZh: '嘉诚花园社区' },
    distanceM: 140,
    availability: ['USABLE'],
    exclusive: null,
  };
}

/** What others lend is made up; subdistricts have no position. */
const lent = { ...unstated, distanceM: null, availability: ['SHAREABLE'], terms: null } as const;

export default operation({
  variables: {
    near: 'plc:jc:jiacheng-estate',
    kind: 'VENUE',
    wanted: { from: '2019-07-06T14:30:00+08:00', to: '2019-07-06T16:00:00+08:00' },
  },
  data: {
    resources: {
      totalCount: 12,
      nodes: [
        communityRoom('basketball-court', '篮球场'),
        communityRoom('calligraphy-room', '书画室'),
        communityRoom('dance-room', '舞蹈室'),
        communityRoom('library', '图书室'),
        communityRoom('meeting-room', '会议室'),
        communityRoom('party-activity-room', '党员活动室'),
        communityRoom('playground', '儿童游乐场'),
        communityRoom('table-tennis-room', '乒乓球室'),
        {
          ...lent,
          __typename: 'OwnerUnitResource',
          id: 'ors:xgl:storeroom',
          titleZh: '闲置库房（演示）',
          owner: { nameZh: '霞光里35号院产权单位' },
          place: { nameZh: '霞光里35号院' },
          distanceM: 12_041,
        },
        {
          ...lent,
          __typename: 'PropertyResource',
          id: 'prs:hd:training-room',
          titleZh: '物业行业培训室（演示）',
          owner: { nameZh: '海淀区物业服务行业协会（演示）' },
          place: { nameZh: '羊坊店街道' },
          capacity: 20,
        },
        {
          ...lent,
          __typename: 'StreetResource',
          id: 'srs:chy:underground-space',
          titleZh: '闲置地下空间（演示）',
          owner: { nameZh: '麦子店街道部门' },
          place: { nameZh: '麦子店街道' },
        },
        {
          ...lent,
          __typename: 'StreetResource',
          id: 'srs:hd:meeting-room',
          titleZh: '街道会议室（演示）',
          owner: { nameZh: '羊坊店街道办事处（演示）' },
          place: { nameZh: '羊坊店街道' },
          capacity: 30,
        },
      ],
      watermarks,
    },
  },
  cost: { requests: 5, statements: 10 },
});
