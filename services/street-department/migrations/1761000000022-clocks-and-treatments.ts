import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFactTable } from '@courtyard/shared/database/fact-table';

/** How long those who are called may take, by when each has to come, and by when a danger has to be treated. */
export class ClocksAndTreatments1761000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createFactTable(runner, {
      name: 'whistle_limit',
      time: 'period',
      columns: [
        'place_id text NOT NULL',
        'categories text[] NOT NULL',
        'sign_within_minutes integer CHECK (sign_within_minutes > 0)',
        'report_in_within_minutes integer CHECK (report_in_within_minutes > 0)',
        'CHECK (report_in_within_minutes >= sign_within_minutes)',
      ],
    });
    await runner.query(
      `ALTER TABLE whistle_response
         ADD COLUMN sign_by timestamptz(3),
         ADD COLUMN report_in_by timestamptz(3)`,
    );
    await addTreatment(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE whistle_limit');
    await runner.query('ALTER TABLE whistle_response DROP COLUMN sign_by, DROP COLUMN report_in_by');
    await runner.query(
      `ALTER TABLE hazard_appraisal DROP COLUMN treatment_due, DROP COLUMN treatment_due_source,
         DROP COLUMN treated, DROP COLUMN treated_on`,
    );
  }
}

async function addTreatment(runner: QueryRunner): Promise<void> {
  await runner.query(
    `ALTER TABLE hazard_appraisal
       ADD COLUMN treatment_due date,
       ADD COLUMN treatment_due_source text,
       ADD COLUMN treated boolean NOT NULL DEFAULT false,
       ADD COLUMN treated_on date,
       ADD CHECK (treated OR treated_on IS NULL),
       ADD CHECK (result <> 'SAFE' OR (treatment_due IS NULL AND NOT treated))`,
  );
}
