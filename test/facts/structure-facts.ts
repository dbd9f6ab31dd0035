/**
 * Facts that imply a structure and state no value: what is asked is that the field exists and says that nothing is
 * stated. Only these may be answered by a graph without data.
 */
export const structureFacts: ReadonlySet<number> = new Set([53, 71, 121, 122, 128, 129]);
