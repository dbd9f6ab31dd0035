import { DefaultNamingStrategy } from 'typeorm';

/** Columns are written in snake case, so that hand-written SQL reads as SQL. A class because TypeORM asks for one. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return snakeCase([...embeddedPrefixes, customName ?? property].join('_'));
  }
}

/** `recordedAt` becomes `recorded_at`. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
