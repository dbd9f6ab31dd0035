import { requestErrors } from './request-errors';
import { ruleErrors } from './rule-errors';

/** Every error code a caller may meet. The README lists the same sentences. */
export const catalogue = { ...ruleErrors, ...requestErrors } as const;

export type ErrorCode = keyof typeof catalogue;
