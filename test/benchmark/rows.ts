import type { DataSource } from 'typeorm';

/** Changes every generated row, and no count. */
const seed = 20_191_105;

/** The same whole number below `n` for the same row at every run. */
const pick = (row: string, what: number, n: number) =>
  `((hashint8extended(${row}, ${seed + what}) & 9223372036854775807) % ${n})`;

const oneOf = (row: string, what: number, values: readonly string[]) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${pick(row, what, values.length)}]`;

/** One of the values, or none in as many cases as there are values for "none". */
const oneOrNone = (row: string, what: number, values: readonly string[]) =>
  `nullif(${oneOf(row, what, [...values, '', ''])}, '')`;

const states = [
  ...['REPORTED', 'TRIAGED', 'IN_COMMUNITY', 'ESCALATED', 'IN_RESPONSE', 'RESOLVED'],
  ...['CONFIRMED', 'REOPENED', 'CLOSED_UNCONFIRMED', 'CLOSED', 'OUT_OF_SCOPE', 'MERGED'],
];
const solved = `('RESOLVED', 'CONFIRMED', 'CLOSED_UNCONFIRMED', 'CLOSED')`;
const complaints = ['堆物堆料', '私搭乱建', '楼道照明损坏', '下水道堵塞', '停车无序', '绿地被占'];
const complaintsEn = ['Clutter', 'Illegal building', 'No light', 'Blocked drain', 'Parking', 'Lost green'];
const matters = ['CLUTTER', 'ILLEGAL_CONSTRUCTION', 'LIGHTING', 'DRAINAGE', 'PARKING', 'GREENING'];

export const rowCounts = { places: 5_000, issues: 100_000, projects: 10_000, works: 20_000 };

const place = (row: string, what: number) => `'plc:tx:building-' || ${pick(row, what, rowCounts.places)}`;

/** Buildings in a hundred compounds of one community. */
const placeReplica = `
  INSERT INTO place_replica (tenant, id, kind, version)
  SELECT 'org:tx:register', 'plc:tx:building-' || i, 'BUILDING', 1 FROM generate_series(0, ${rowCounts.places - 1}) i`;

const placeAncestors = `
  INSERT INTO place_ancestor (tenant, place_id, ancestor_id, distance)
  SELECT 'org:tx:register', 'plc:tx:building-' || i, ancestor, distance
    FROM generate_series(0, ${rowCounts.places - 1}) i,
         LATERAL (VALUES ('plc:tx:building-' || i, 0), ('plc:tx:compound-' || i % 100, 1), ('plc:tx:community', 2))
           AS pair(ancestor, distance)`;

const issues = `
  INSERT INTO issue (tenant, id, source_kind, source_stated_by, kind, title_zh, title_en, matter_code, category, rank,
                     level, severity, place_id, state, channel, demander_kind, bounce_count, occurred_at, solved_at)
  SELECT 'org:tx:committee', 'iss:tx:' || lpad(i::text, 6, '0'), 'SYNTHETIC', 'COMMUNITY_COMMITTEE',
         ${oneOf('i', 1, ['PROBLEM', 'DEMAND', 'NEED'])},
         i || '号楼' || ${oneOf('i', 2, complaints)}, ${oneOf('i', 2, complaintsEn)} || ' at number ' || i,
         ${oneOf('i', 2, matters)}, ${oneOrNone('i', 3, ['ENVIRONMENT', 'INFRASTRUCTURE', 'CULTURE_SPORT'])},
         nullif(${pick('i', 4, 400)}, 0), ${oneOrNone('i', 5, ['COMMUNITY', 'STREET', 'DEPARTMENT'])},
         ${oneOrNone('i', 6, ['WORRY', 'ANNOYANCE', 'DISTRESS'])}, ${place('i', 7)}, state,
         ${oneOrNone('i', 9, ['FORUM', 'VISIT', 'HOTLINE_12345', 'DOORSTEP', 'GRID_PATROL'])},
         ${oneOrNone('i', 10, ['RESIDENT', 'RESIDENT_GROUP'])}, nullif(${pick('i', 11, 7)}, 6), occurred_at,
         CASE WHEN state IN ${solved} THEN occurred_at + ${pick('i', 12, 2_000)} * interval '1 hour' END
    FROM generate_series(1, ${rowCounts.issues}) i,
         LATERAL (SELECT ${oneOf('i', 8, states)} AS state,
                         timestamptz '2020-01-01 00:00Z' + ${pick('i', 13, 157_000_000)} * interval '1 second'
                           AS occurred_at) drawn`;

const projects = `
  INSERT INTO project (tenant, id, source_kind, source_stated_by, kind, title_zh, title_en, state, place_id, place_ids,
                       partner_ids, issue_ids, requires_deliberation, budget_fen, valid_from, valid_to)
  SELECT 'org:tx:committee', 'prj:tx:' || lpad(i::text, 6, '0'), 'SYNTHETIC', 'COMMUNITY_COMMITTEE', 'ONE_OFF',
         i || '号院改造', 'Renovation of courtyard ' || i,
         ${oneOf('i', 1, ['COLLECTED', 'DELIBERATED', 'FIXED', 'FUNDED', 'IN_PROGRESS', 'COMPLETED', 'REVIEWED'])},
         place, ARRAY[place], ARRAY['org:tx:committee'], ARRAY['iss:tx:' || lpad(i::text, 6, '0')],
         ${pick('i', 2, 2)} = 0, nullif(${pick('i', 3, 50)}, 0) * 1000000000000 + i, valid_from,
         valid_from + ${pick('i', 4, 900)}::integer
    FROM generate_series(1, ${rowCounts.projects}) i,
         LATERAL (SELECT ${place('i', 5)} AS place, date '2018-01-01' + ${pick('i', 6, 2_500)}::integer AS valid_from) drawn`;

const works = `
  INSERT INTO work (tenant, id, source_kind, source_stated_by, title_zh, title_en, matter_code, place_id, state,
                    project_id, valid_from)
  SELECT 'org:tx:committee', 'wrk:tx:' || lpad(i::text, 6, '0'), 'SYNTHETIC', 'COMMUNITY_COMMITTEE',
         i || '号楼外墙保温', 'Insulation of building ' || i, ${oneOf('i', 1, matters)}, ${place('i', 2)},
         ${oneOf('i', 3, ['PLANNED', 'IN_PROGRESS', 'CARRIED_OUT', 'ACCEPTED'])},
         -- Half of the projects have works, some more than a page of them.
         'prj:tx:' || lpad((1 + ${pick('i', 4, rowCounts.projects / 2)} * 2)::text, 6, '0'),
         date '2019-01-01' + ${pick('i', 5, 2_000)}::integer
    FROM generate_series(1, ${rowCounts.works}) i`;

const placesKnown = `INSERT INTO feed_watermark (source, cursor, read_at) VALUES ('coordination', '0', now())`;

/** Fills the tables of the community committee; the rows are the same at every run. */
export async function fillTables(dataSource: DataSource): Promise<void> {
  for (const statement of [placeReplica, placeAncestors, issues, projects, works, placesKnown]) {
    await dataSource.query(statement);
  }
  await dataSource.query('VACUUM ANALYZE');
}
