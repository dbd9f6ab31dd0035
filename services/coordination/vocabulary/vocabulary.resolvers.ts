import { refusal } from '@courtyard/shared/errors/refusal';
import type { Resolvers } from '../resolver-types.generated';
import { labels } from './labels';

export const vocabularyResolvers: Resolvers = {
  Query: {
    vocabularies: (_root, { names }) => (names ?? Object.keys(labels)).map(vocabularyNamed),
  },
};

function vocabularyNamed(name: string) {
  const values = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (values === undefined)
    throw refusal('UNKNOWN_TERM', { vocabulary: 'vocabularies', term: name.slice(0, 60) });
  return {
    name,
    values: Object.entries(values).map(([value, [labelZh, labelEn]]) => ({ value, labelZh, labelEn })),
  };
}
