import type { DataSource } from 'typeorm';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { IdentifiedType } from '@courtyard/shared/ids';

export interface TitledThing {
  readonly id: string;
  readonly typename: IdentifiedType;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly placeId: string | null;
}

export interface TitleSearch {
  readonly text: string;
  readonly within: string | null;
  readonly types: readonly string[];
}

const longestText = 100;

/** Throws BAD_FILTER for a text that is empty or too long to be a title. */
export function checkSearchText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw refusal('BAD_FILTER', { field: 'text', why: 'there is nothing to look for' });
  if (trimmed.length > longestText)
    throw refusal('BAD_FILTER', { field: 'text', why: `it is longer than ${longestText} characters` });
  return trimmed;
}

/** Things by their titles: whole matches first, then beginnings, then the shortest titles. */
export function findTitles(
  dataSource: DataSource,
  search: TitleSearch,
  first: number,
): Promise<TitledThing[]> {
  return dataSource.query<TitledThing[]>(
    `SELECT id, typename, title_zh AS "titleZh", title_en AS "titleEn", place_ids[1] AS "placeId"
       FROM titled_thing WHERE ${condition}
      ORDER BY CASE WHEN title_zh ILIKE $2 OR title_en ILIKE $2 THEN 0
                    WHEN title_zh ILIKE $2 || '%' OR title_en ILIKE $2 || '%' THEN 1 ELSE 2 END,
               least(length(title_zh), length(title_en)), id
      LIMIT $5`,
    [...parametersOf(search), first],
  );
}

export async function countTitles(dataSource: DataSource, search: TitleSearch): Promise<number> {
  const [row] = await dataSource.query<Array<{ n: number }>>(
    `SELECT count(*)::int AS n FROM titled_thing WHERE ${condition} AND $2::text IS NOT NULL`,
    parametersOf(search),
  );
  return row?.n ?? 0;
}

const condition = `(title_zh ILIKE $1 OR title_en ILIKE $1
         OR EXISTS (SELECT 1 FROM unnest(aliases) AS alias WHERE alias ILIKE $1))
  AND typename = ANY($3)
  AND ($4::text IS NULL
       OR place_ids && ARRAY(SELECT place_id FROM place_ancestor WHERE ancestor_id = $4))`;

function parametersOf({ text, within, types }: TitleSearch): unknown[] {
  // The signs that LIKE gives a meaning are escaped, so that they stand for themselves.
  const literal = text.replace(/[\\%_]/g, '\\$&');
  return [`%${literal}%`, literal, types, within];
}
