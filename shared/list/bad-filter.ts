import type { GraphQLError } from 'graphql';
import { refusal } from '../errors/refusal';

interface Reason {
  readonly zh: string;
  readonly en: string;
}

/** BAD_FILTER with the field as the caller wrote it and the reason in both languages. */
export function badFilter(field: string, why: Reason): GraphQLError {
  return refusal('BAD_FILTER', { field, why });
}

export const noValue: Reason = {
  zh: 'null 不是筛选条件；请去掉，或改用 isNull',
  en: 'null is no filter; leave it out or use isNull',
};

export const notOffered: Reason = {
  zh: '这个列表不能按它筛选',
  en: 'the list cannot be filtered by it',
};
