/** A value's label in Chinese, then in English. */
export type Label = readonly [zh: string, en: string];

/** Enums by name; the values of each stand in the order in which people read them. */
export type Labels = Readonly<Record<string, Readonly<Record<string, Label>>>>;
