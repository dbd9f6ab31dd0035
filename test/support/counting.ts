import type { Logger } from 'typeorm';

/** Counts the statements that a service sends to its database; its feed is not counted. */
export class StatementCounter implements Logger {
  count = 0;
  readonly statements: string[] = [];

  logQuery(query: string): void {
    if (/feed_watermark|pg_advisory|^(START|COMMIT)/.test(query)) return;
    this.count += 1;
    this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
