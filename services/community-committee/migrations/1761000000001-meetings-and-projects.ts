import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';
import { createDeliberationTables } from './1761000000001/deliberation-tables';
import { createProjectTables } from './1761000000001/project-tables';
import { createDemandTables, takeBackIssueColumns, widenIssues } from './1761000000001/demand-tables';

/** What communities know of demands, how they meet and decide, and what comes of it. */
export class MeetingsAndProjects1761000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await widenIssues(runner);
    await createDemandTables(runner);
    await createDeliberationTables(runner);
    await createProjectTables(runner);
    await createFactTable(runner, {
      name: 'stated_goal',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'stated_by_id text NOT NULL',
        'title_zh text NOT NULL',
        'title_en text NOT NULL',
      ],
      indexes: ['place_id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE demand_ledger, issue_route, demand_trend, survey, survey_finding, meeting, meeting_tally, forum, deliberation_rule_set, deliberation, project, work, stated_goal',
    );
    await takeBackIssueColumns(runner);
  }
}
