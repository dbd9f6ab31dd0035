/**
 * Facts that imply a structure and state no value: what is asked is that the field exists and says that nothing is
 * stated. Only these may be answered by a graph without data.
 */
export const structureFacts: ReadonlySet<number> = new Set([53, 71, 121, 122, 128, 129]);

/**
 * The fact whose answer is the vocabulary itself: the top-level matters. No claim can be written without them, so
 * that every graph has them, also one without data; they are rows all the same.
 */
export const vocabularyFacts: ReadonlySet<number> = new Set([1]);
