import { operation } from '../operation';

export default operation({
  variables: {
    from: '2021-05-01',
    to: '2021-06-01',
    streets: ['org:elm:street-office', 'org:crabapple:street-office', 'org:stone:north-office'],
  },
  data: {
    stated: [
      {
        rank: 1,
        rankedAmong: 3,
        score: 87,
        result: { organization: { nameZh: '榆树街道办事处' }, excluded: 20 },
      },
      {
        rank: 2,
        rankedAmong: 3,
        score: 83,
        result: { organization: { nameZh: '北界街道办事处' }, excluded: 0 },
      },
      {
        rank: 3,
        rankedAmong: 3,
        score: 82.71111111111111,
        result: { organization: { nameZh: '海棠街道办事处' }, excluded: 2 },
      },
    ],
    countingExcluded: [
      {
        rank: 1,
        rankedAmong: 3,
        score: 83,
        result: { organization: { nameZh: '北界街道办事处' }, excluded: 0 },
      },
      {
        rank: 2,
        rankedAmong: 3,
        score: 81.33913043478262,
        result: { organization: { nameZh: '海棠街道办事处' }, excluded: 2 },
      },
      {
        rank: 3,
        rankedAmong: 3,
        score: 73.60000000000001,
        result: { organization: { nameZh: '榆树街道办事处' }, excluded: 20 },
      },
    ],
    otherWeights: [
      {
        rank: 1,
        rankedAmong: 3,
        score: 88.625,
        result: { organization: { nameZh: '榆树街道办事处' }, excluded: 20 },
      },
      {
        rank: 2,
        rankedAmong: 3,
        score: 84.62222222222222,
        result: { organization: { nameZh: '海棠街道办事处' }, excluded: 2 },
      },
      {
        rank: 3,
        rankedAmong: 3,
        score: 82.625,
        result: { organization: { nameZh: '北界街道办事处' }, excluded: 0 },
      },
    ],
  },
  cost: { requests: 2, statements: 3 },
});
