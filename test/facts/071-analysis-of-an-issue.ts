import { fact } from './fact';

export default fact({
  number: 71,
  operation: `{ issues(within: "plc:hd:tiexi") { nodes { titleZh analysis { problemZh causeZh harmZh remedyZh } } } }`,
  data: {
    issues: {
      nodes: [
        { titleZh: '“五差”问题', analysis: { problemZh: null, causeZh: null, harmZh: null, remedyZh: null } },
      ],
    },
  },
});
