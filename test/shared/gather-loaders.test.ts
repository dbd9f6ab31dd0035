import type { DataSource } from 'typeorm';
import { everyRow } from '@courtyard/shared/database/row-rule';
import { gatherLoaders } from '@courtyard/shared/service/gather-loaders';

const dataSource = {} as DataSource;

describe('the loaders of a request', () => {
  it('are made when the first of their concept is asked for, and then kept', () => {
    const made: string[] = [];
    const loadersOf = gatherLoaders(
      () => (made.push('issue'), { issueById: {}, issues: {} }),
      () => (made.push('work'), { workById: {} }),
    );
    loadersOf(dataSource, everyRow);
    made.length = 0;

    const loaders = loadersOf(dataSource, everyRow);
    expect(made).toEqual([]);
    const { issues, issueById } = loaders;

    expect(made).toEqual(['issue']);
    expect([loaders.issues === issues, loaders.issueById === issueById]).toEqual([true, true]);
  });

  it('are those of this request alone, with its database and its rule', () => {
    const loadersOf = gatherLoaders((database, rule) => ({ seen: { database, rule } }));
    const rule = { sql: 'FALSE', parameters: {} };

    const [first, second] = [loadersOf(dataSource, everyRow), loadersOf(dataSource, rule)];

    expect(first.seen).toEqual({ database: dataSource, rule: everyRow });
    expect(second.seen).toEqual({ database: dataSource, rule });
  });
});
