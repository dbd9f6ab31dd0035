import { fact } from './fact';

export default fact({
  number: 68,
  operation: `{ surveys(within: "plc:hd:tiexi") { nodes { titleZh method respondents { value } occurredAt } } }`,
  data: {
    surveys: {
      nodes: [{ titleZh: '民意调查问卷', method: 'QUESTIONNAIRE', respondents: null, occurredAt: null }],
    },
  },
});
