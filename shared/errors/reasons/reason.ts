/**
 * A reason as code or a library says it in English, with gaps `{name}`; the same in Chinese; and better English,
 * where the caller needs other words. The gap `{why}` holds another reason.
 */
export type Reason = readonly [said: string, zh: string, en?: string];
