import type { EntityManager } from 'typeorm';

/**
 * The sets of data the system can be filled with, in the order in which they build on each other: the vocabulary
 * that every other set speaks in, what the article tells, and four cases after public reports with changed names.
 */
export const dataSetNames = ['vocabulary', 'article', 'cases'] as const;

export type DataSetName = (typeof dataSetNames)[number];

/** Writes one service's part of a set through its own write functions. Loading it twice changes nothing. */
export type LoadDataSet = (manager: EntityManager) => Promise<void>;

/** What a service has of each set; it may have nothing of one. */
export type DataSets = Readonly<Partial<Record<DataSetName, LoadDataSet>>>;

/** `article,cases`: names with commas between; empty for none. Throws for a name that is no set. */
export function readDataSetNames(text: string): readonly DataSetName[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !isDataSetName(name));
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is no data set; there are ${dataSetNames.join(', ')}.`);
  return dataSetNames.filter((name) => names.includes(name));
}

function isDataSetName(name: string): name is DataSetName {
  return (dataSetNames as readonly string[]).includes(name);
}
