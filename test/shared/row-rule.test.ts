import { createContext } from '@courtyard/property-rights-unit/context';
import { TitleEntity } from '@courtyard/property-rights-unit/title/title.entity';
import { showsRow, type ServedTenants } from '@courtyard/shared/database/row-rule';
import { readConnection } from '@courtyard/shared/list/connection';
import { createChanges } from '@courtyard/shared/service/streams/changes';
import { anonymous, type Viewer } from '@courtyard/shared/viewer';
import type { Visibility } from '@courtyard/shared/vocabulary-terms';
import { startArticleService, type ArticleService } from '../support/article-service';
import { silentLog } from '../support/filled-databases';

const estate = 'plc:tx:tiexi-estate';
const railway = 'org:tx:railway-bureau';
const school = 'org:tx:school';

let owners: ArticleService;
const changes = createChanges({ databaseUrl: '', mostStreams: 0, log: silentLog });
beforeAll(async () => {
  owners = await startArticleService('property-rights-unit');
  const visibilities: readonly Visibility[] = ['PUBLIC', 'STAKEHOLDERS', 'TENANT', 'PERSON'];
  const rows = [railway, school].flatMap((tenant) =>
    visibilities.map((visibility) => title(tenant, visibility)),
  );
  await owners.dataSource.getRepository(TitleEntity).insert(rows);
});
afterAll(() => owners.close());

function title(tenant: string, visibility: Visibility) {
  return {
    tenant,
    id: titleId(tenant, visibility),
    placeId: estate,
    ownerId: tenant,
    share: null,
    tenure: 'SOLE' as const,
    visibility,
    source: { kind: 'SYNTHETIC' as const, statedBy: 'PROPERTY_RIGHTS_UNIT' as const },
  };
}

function titleId(tenant: string, visibility: Visibility): string {
  return `ttl:tx:${tenant.split(':')[2]}-${visibility.toLowerCase()}`;
}

const ofRailway: Viewer = { kind: 'STAKEHOLDER', subject: 'clerk', organization: railway };
const ofNobody: Viewer = { kind: 'STAKEHOLDER', subject: 'clerk', organization: 'org:tx:newcomer' };

interface Case {
  readonly viewer: Viewer;
  readonly tenants: ServedTenants;
  readonly seen: readonly string[];
}

const cases: ReadonlyArray<readonly [string, Case]> = [
  [
    'shows anybody what is public',
    {
      viewer: anonymous,
      tenants: null,
      seen: [titleId(railway, 'PUBLIC'), titleId(school, 'PUBLIC')],
    },
  ],
  [
    'shows a stakeholder also what stakeholders share, and what is its own',
    {
      viewer: ofRailway,
      tenants: null,
      seen: [
        titleId(railway, 'PUBLIC'),
        titleId(railway, 'STAKEHOLDERS'),
        titleId(railway, 'TENANT'),
        titleId(school, 'PUBLIC'),
        titleId(school, 'STAKEHOLDERS'),
      ],
    },
  ],
  [
    'shows a stakeholder nothing of the own rows of others',
    {
      viewer: ofNobody,
      tenants: null,
      seen: [
        titleId(railway, 'PUBLIC'),
        titleId(railway, 'STAKEHOLDERS'),
        titleId(school, 'PUBLIC'),
        titleId(school, 'STAKEHOLDERS'),
      ],
    },
  ],
  [
    'shows only the organizations an instance serves',
    { viewer: anonymous, tenants: [school], seen: [titleId(school, 'PUBLIC')] },
  ],
  [
    'shows a stakeholder none of its own rows where the instance serves another',
    {
      viewer: ofRailway,
      tenants: [school],
      seen: [titleId(school, 'PUBLIC'), titleId(school, 'STAKEHOLDERS')],
    },
  ],
  [
    'shows nothing where the instance serves nobody who has a row',
    { viewer: ofRailway, tenants: ['org:tx:newcomer'], seen: [] },
  ],
  ['shows nothing where the instance serves nobody', { viewer: ofRailway, tenants: [], seen: [] }],
];

describe('the rule which rows a viewer may see', () => {
  it.each(cases)('%s', async (_what, { viewer, tenants, seen }) => {
    const { loaders } = createContext({ dataSource: owners.dataSource, viewer, tenants, changes });
    const all = [railway, school].flatMap((tenant) =>
      (['PUBLIC', 'STAKEHOLDERS', 'TENANT', 'PERSON'] as const).map((visibility) =>
        titleId(tenant, visibility),
      ),
    );

    const list = await readConnection(loaders.titles, { within: estate, where: { tenure: { eq: 'SOLE' } } });
    const hanging = await readConnection(loaders.titles, {}, { property: 'placeId', id: estate });
    const paged = await readConnection(loaders.titles, { within: estate, first: 1 });
    const byId = await loaders.titleById.loadMany(all);

    const ids = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id).sort();
    expect(ids(list.nodes)).toEqual(seen);
    expect(await list.totalCount()).toBe(seen.length);
    expect(ids(hanging.nodes)).toEqual(seen);
    expect(await hanging.totalCount()).toBe(seen.length);
    expect(paged.pageInfo().hasNextPage).toBe(seen.length > 1);
    expect(byId.map((row) => (row as { id: string } | null)?.id ?? null)).toEqual(
      all.map((id) => (seen.includes(id) ? id : null)),
    );
  });

  it.each(cases)('holds for rows that are told of: %s', (_what, { viewer, tenants, seen }) => {
    const told = [railway, school].flatMap((tenant) =>
      (['PUBLIC', 'STAKEHOLDERS', 'TENANT', 'PERSON'] as const)
        .filter((visibility) => showsRow({ viewer, tenants }, { tenant, visibility }))
        .map((visibility) => titleId(tenant, visibility)),
    );

    expect(told.sort()).toEqual(seen);
  });
});
