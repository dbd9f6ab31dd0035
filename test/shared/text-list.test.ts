import { registerPlace } from '@courtyard/coordination/place/place.commands';
import { startArticleService, type ArticleService } from '../support/article-service';

let register: ArticleService;
beforeAll(async () => {
  register = await startArticleService('coordination');
  await register.dataSource.transaction(async (manager) => {
    for (const [index, nameEn] of names.entries()) {
      await registerPlace(manager, {
        tenant: 'org:coord:register',
        id: `plc:jc:yard-${index}`,
        kind: 'FACILITY',
        nameZh: `院子（之${index}）`,
        nameEn,
        aliases: [],
        parentId: 'plc:jc:jiacheng-estate',
        validFrom: null,
        validTo: null,
        periodSource: null,
        source: { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null },
      });
    }
  });
});
afterAll(() => register.close());

/** Names that mean something to SQL, to patterns, to parameters or to JSON. */
const names = [
  "Widow O'Brien's yard",
  'The "Red Lantern" yard',
  "yard'; DROP TABLE place; --",
  'yard \\',
  '50% of the yard',
  'yard_1',
  ':p0 yard :viewerOrganization',
  '$1 yard ${2}',
  '{yard,"yard"}',
  'yard\n\tbehind the wall',
  '霞光里 🏮 yard',
  '',
  null,
];

describe('a filter on text', () => {
  it.each(names.filter((name) => name !== null).map((name) => [name]))(
    'finds %j and nothing else',
    async (name) => {
      expect(await find({ nameEn: { eq: name } })).toEqual([name]);
      expect(await find({ nameEn: { in: [name, 'no such yard'] } })).toEqual([name]);
      expect(await find({ and: [{ nameEn: { ne: name } }, { nameEn: { notIn: [name] } }] })).toEqual(
        names.filter((other) => other !== name && other !== null),
      );
    },
  );

  it('finds all of them at once, and beside them only what has no name', async () => {
    const given = names.filter((name) => name !== null);

    expect(await find({ nameEn: { in: given } })).toEqual(given);
    expect(await find({ not: { nameEn: { in: given } } })).toEqual([null]);
    expect(await find({ nameEn: { isNull: true } })).toEqual([null]);
  });
});

describe('a list ordered by text', () => {
  it('comes back to where it was, whatever the text at the end of a page', async () => {
    for (const orderBy of ['NAME_EN_ASC', 'NAME_EN_DESC']) {
      const whole = await read(`orderBy: [${orderBy}], first: 200`);
      expect(await pageByPage(orderBy)).toEqual(whole.nodes);
      expect(whole.nodes).toHaveLength(names.length);
      expect(whole.nodes.at(-1)).toEqual({ id: 'plc:jc:yard-12', nameEn: null });
    }
  });

  it('goes through the ids in either direction', async () => {
    const ids = names.map((_name, index) => `plc:jc:yard-${index}`).sort();

    expect((await pageByPage('ID_ASC')).map(({ id }) => id)).toEqual(ids);
    expect((await pageByPage('ID_DESC')).map(({ id }) => id)).toEqual(ids.reverse());
  });
});

interface Named {
  readonly id: string;
  readonly nameEn: string | null;
}

interface Page {
  readonly nodes: readonly Named[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function read(argumentsText: string, where: object = {}): Promise<Page> {
  const { data, errors } = await register.query(
    `query ($where: PlaceWhere) {
       places(where: $where, ${argumentsText}) { nodes { id nameEn } pageInfo { hasNextPage endCursor } }
     }`,
    { where: { and: [{ kind: { eq: 'FACILITY' } }, where] } },
  );
  expect(errors).toBeUndefined();
  return (data as { places: Page }).places;
}

/** The names found, in the order in which they were given above. */
async function find(where: object): Promise<Array<string | null>> {
  const { nodes } = await read('first: 200', where);
  const found = new Set(nodes.map(({ nameEn }) => nameEn));
  expect(found.size).toBe(nodes.length);
  return names.filter((name) => found.has(name));
}

async function pageByPage(orderBy: string): Promise<Named[]> {
  const rows: Named[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await read(`orderBy: [${orderBy}], first: 1, after: ${JSON.stringify(after)}`);
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}
