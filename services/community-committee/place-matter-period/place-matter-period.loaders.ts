import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Day } from '@courtyard/shared/calendar';
import type { RowRule } from '@courtyard/shared/database/row-rule';

/** A place, some matters and a time, the first day and the day after the last; null where the first is not known. */
export interface PeriodKey {
  readonly placeId: string;
  readonly matterCodes: readonly string[];
  readonly from: Day | null;
  readonly until: Day;
}

export function createPlaceMatterPeriodLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    /** The issues that were raised in each time, in one statement for all. */
    issueIdsByPeriod: new DataLoader<PeriodKey, string[], string>(
      async (periods) => {
        const given = JSON.stringify(periods.map((period, number) => ({ ...period, number })));
        const [sql, values] = dataSource.driver.escapeQueryWithParameters(issuesSql(rule), {
          ...rule.parameters,
          given,
        });
        const found = await dataSource.query<Array<{ number: number; id: string }>>(sql, values);
        return periods.map((_, index) => found.filter(({ number }) => number === index).map(({ id }) => id));
      },
      {
        cacheKeyFn: ({ placeId, matterCodes, from, until }) =>
          JSON.stringify([placeId, matterCodes, from, until]),
      },
    ),
  };
}

/** Days are those of Beijing. */
function issuesSql(rule: RowRule): string {
  return `SELECT given.number, "row".id
    FROM jsonb_to_recordset(CAST(:given AS jsonb))
         AS given (number int, "placeId" text, "matterCodes" jsonb, "from" timestamp, "until" timestamp)
    JOIN place_ancestor pair ON pair.ancestor_id = given."placeId"
    JOIN issue "row" ON "row".place_id = pair.place_id
     AND jsonb_exists(given."matterCodes", "row".matter_code)
     AND "row".occurred_at >= timezone('Asia/Shanghai', given."from")
     AND "row".occurred_at < timezone('Asia/Shanghai', given."until")
   WHERE ${rule.sql} ORDER BY "row".id`;
}
