import type { DataSource, EntitySchema } from 'typeorm';
import { typeByPrefix, typeOfId } from '@courtyard/shared/ids';
import { articleId } from '@courtyard/shared/article-sources';
import { casesId } from '@courtyard/shared/case-sources';
import { snakeCase } from '@courtyard/shared/database/naming';

/** One row of a table of facts, with the name of the entity behind it. */
export interface Fact {
  readonly entity: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Entities that are read through a view over the index and own no rows. */
const views = new Set(['Resource', 'NearResource', 'OrganizationRequest']);

/** Every row of every entity of a service, as the columns hold it. */
export async function readFacts(
  dataSource: DataSource,
  entities: readonly EntitySchema[],
): Promise<readonly Fact[]> {
  const facts = await Promise.all(
    entities
      .filter(({ options }) => !views.has(options.name))
      .map(async ({ options: { name, tableName } }) => {
        const rows = await dataSource.query<Array<{ row: Fact['row'] }>>(
          `SELECT to_jsonb(fact) AS row FROM ${tableName ?? snakeCase(name)} fact ORDER BY tenant, id`,
        );
        return rows.map(({ row }) => ({ entity: name, row }));
      }),
  );
  return facts.flat();
}

/** What a column that holds keys refers to; `own` is another row of the same entity. */
const typeOfColumn: Readonly<Record<string, string>> = {
  tenant: 'Organization',
  holder_id: 'Organization',
  holder_ids: 'Organization',
  owner_id: 'Organization',
  company_id: 'Organization',
  organization_id: 'Organization',
  appraiser_id: 'Organization',
  place_id: 'Place',
  territory_ids: 'Place',
  source_document: 'SourceDocument',
  parent_id: 'own',
  agreement_id: 'agreement',
};

/** What a claim can follow from. */
const agreements: readonly string[] = [
  'Title',
  'ServiceContract',
  'Mandate',
  'SelfGovernanceCompact',
  'Entrustment',
];

const columnsOfMatters: readonly string[] = [
  'matter_code',
  'parent_code',
  'scope',
  'matters',
  'except_matters',
];

/** Keys in facts of all services that lead to nothing, or to a thing of another type than the column is for. */
export function danglingKeys(facts: readonly Fact[]): string[] {
  const known = new Set(facts.map(({ entity, row }) => `${entity} ${String(row.id)}`));
  const ids = new Set(facts.map(({ row }) => String(row.id)));
  const matters = new Set(facts.filter(({ entity }) => entity === 'Matter').map(({ row }) => row.code));
  return facts.flatMap(({ entity, row }) =>
    Object.entries(row).flatMap(([column, value]) => {
      const isKnown = (text: string) =>
        columnsOfMatters.includes(column)
          ? matters.has(text)
          : isListed(column)
            ? typesOf(column, entity).some((type) => known.has(`${type} ${text}`))
            : ids.has(text);
      return textsOf(value)
        .filter((text) => (isKeyColumn(column) || looksLikeKey(text)) && column !== 'id' && !isKnown(text))
        .map((text) => `${entity} ${String(row.id)}: ${column} ${text}`);
    }),
  );
}

function isKeyColumn(column: string): boolean {
  return /_ids?$/.test(column) || column in typeOfColumn || columnsOfMatters.includes(column);
}

/** Whether it is settled what a column refers to; a key in any other has to be that of some row. */
function isListed(column: string): boolean {
  return column in typeOfColumn;
}

function typesOf(column: string, entity: string): readonly string[] {
  const type = typeOfColumn[column];
  if (type === 'own') return [entity];
  return type === 'agreement' ? agreements : type === undefined ? [] : [type];
}

function looksLikeKey(text: string): boolean {
  return /^[a-z]{3}:[^:\s]+:\S+$/.test(text) && Object.hasOwn(typeByPrefix, text.slice(0, 3));
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string');
}

const identified: ReadonlySet<string> = new Set(Object.values(typeByPrefix));

/** Rows that nobody asks for alone need no prefix of their own. */
const wellFormed = /^[a-z]{3}:[a-z0-9][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Rows whose id is malformed or names another type than the row is of. */
export function wrongIds(facts: readonly Fact[]): string[] {
  return facts
    .filter(({ entity, row }) =>
      identified.has(entity) ? typeNamedBy(String(row.id)) !== entity : !wellFormed.test(String(row.id)),
    )
    .map(({ entity, row }) => `${entity} ${String(row.id)}`);
}

function typeNamedBy(id: string): string | null {
  try {
    return typeOfId(id);
  } catch {
    return null;
  }
}

/**
 * Rows that say they are from the article without a paragraph, or point to one although they are made up. What is
 * made up names no document but that of the cases.
 */
export function wrongSources(facts: readonly Fact[]): string[] {
  return facts
    .filter(({ row }) => {
      const { source_kind: kind, source_document: document, source_passage: passage } = row;
      return kind === 'ARTICLE'
        ? document !== articleId || typeof passage !== 'string' || !/^(lead|end|[A-D]\d{1,2})$/.test(passage)
        : (document !== null && !(kind === 'SYNTHETIC' && document === casesId)) ||
            (passage !== null && kind !== 'REGULATION' && kind !== 'PORTAL');
    })
    .map(({ entity, row }) => `${entity} ${String(row.id)}`);
}
