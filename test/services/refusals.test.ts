import type { EntityManager } from 'typeorm';
import { compacts } from '@courtyard/community-committee/article/compacts';
import { figures, notes } from '@courtyard/community-committee/article/figures';
import { indicators } from '@courtyard/community-committee/article/indicators';
import { issues } from '@courtyard/community-committee/article/issues';
import { recordCompact } from '@courtyard/community-committee/compact/compact.commands';
import { notePlace, reportFigure } from '@courtyard/community-committee/figure/figure.commands';
import { recordIndicator } from '@courtyard/community-committee/indicator/indicator.commands';
import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { places } from '@courtyard/coordination/article/places';
import { registerPlace } from '@courtyard/coordination/place/place.commands';
import { contracts } from '@courtyard/property-company/article/contracts';
import { recordContract } from '@courtyard/property-company/contract/contract.commands';
import { assets } from '@courtyard/property-rights-unit/article/assets';
import { courtyardStandings, courtyardTitle } from '@courtyard/property-rights-unit/article/titles';
import { recordAsset } from '@courtyard/property-rights-unit/asset/asset.commands';
import { recordFund } from '@courtyard/property-rights-unit/fund/fund.commands';
import { recordTitle } from '@courtyard/property-rights-unit/title/title.commands';
import { stateClaim } from '@courtyard/shared/claim/state-claim';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordAppraisal } from '@courtyard/street-department/appraisal/appraisal.commands';
import { appraisals } from '@courtyard/street-department/article/appraisals';
import { claims } from '@courtyard/street-department/article/claims';
import { classifications } from '@courtyard/street-department/article/classifications';
import { conditions } from '@courtyard/property-rights-unit/article/conditions';
import { mandates } from '@courtyard/street-department/article/mandates';
import { classifyPlace } from '@courtyard/street-department/classification/classification.commands';
import { recordMandate } from '@courtyard/street-department/mandate/mandate.commands';
import { startArticleService, type ArticleService } from '../support/article-service';
import { countRows } from '../support/row-counts';
import type { ServiceName } from '../support/services';

const running = new Map<ServiceName, ArticleService>();
beforeAll(async () => {
  const names: readonly ServiceName[] = [
    'coordination',
    'community-committee',
    'property-rights-unit',
    'property-company',
    'street-department',
  ];
  const started = await Promise.all(names.map((name) => startArticleService(name)));
  names.forEach((name, index) => running.set(name, started[index] as ArticleService));
});
afterAll(() => Promise.all([...running.values()].map((service) => service.close())));

type Command = (manager: EntityManager) => Promise<void>;

function serviceOf(name: ServiceName): ArticleService {
  const service = running.get(name);
  if (service === undefined) throw new Error(`${name} is not running.`);
  return service;
}

/** Runs a command as its service does, in one transaction, and says how it was refused and what it left behind. */
async function refusalOf(name: ServiceName, command: Command) {
  const { dataSource } = serviceOf(name);
  const before = await countRows(dataSource);
  const refused: unknown = await dataSource.transaction(command).then(
    () => 'not refused',
    (error: unknown) => (error as { extensions?: unknown }).extensions ?? error,
  );
  return { refused, leftBehind: differences(before, await countRows(dataSource)) };
}

function differences(before: Record<string, number>, after: Record<string, number>): string[] {
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}

function notFound(id: string) {
  return {
    code: 'NOT_FOUND',
    retryable: false,
    messageZh: `没有编号为“${id}”的Place，或调用者无权知道它存在。`,
    messageEn: `No Place with the id "${id}" exists, or the caller may not know that it does.`,
  };
}

/** The first of some article data, as something new. */
function another<Fact extends { id: string }>(facts: readonly Fact[], prefix: string): Fact {
  const [fact] = facts;
  if (fact === undefined) throw new Error('The article has none of these.');
  return { ...fact, id: `${prefix}:xgl:another` };
}

const nowhere = 'plc:xgl:nowhere';
const fund = {
  tenant: courtyardTitle.tenant,
  id: 'fnd:xgl:another',
  placeId: nowhere,
  holderId: courtyardTitle.tenant,
  state: 'LOCKED' as const,
  balanceFen: null,
  lockReason: null,
  validFrom: null,
  validTo: null,
  periodSource: null,
  source: courtyardTitle.source,
};

describe('a command about a place that nobody registered', () => {
  const commands: ReadonlyArray<readonly [string, ServiceName, Command]> = [
    [
      'recordCompact',
      'community-committee',
      (manager) => recordCompact(manager, { ...another(compacts, 'cmp'), placeId: nowhere }),
    ],
    [
      'reportFigure',
      'community-committee',
      (manager) => reportFigure(manager, { ...another(figures, 'fig'), placeId: nowhere }),
    ],
    [
      'notePlace',
      'community-committee',
      (manager) => notePlace(manager, { ...another(notes, 'nte'), placeId: nowhere }),
    ],
    [
      'recordIndicator',
      'community-committee',
      (manager) => recordIndicator(manager, { ...another(indicators, 'ind'), placeId: nowhere }),
    ],
    [
      'registerIssue',
      'community-committee',
      (manager) => registerIssue(manager, { ...another(issues, 'iss'), placeId: nowhere }),
    ],
    [
      'recordTitle',
      'property-rights-unit',
      (manager) =>
        recordTitle(
          manager,
          { ...courtyardTitle, id: 'ttl:xgl:another', placeId: nowhere },
          courtyardStandings,
        ),
    ],
    [
      'recordAsset',
      'property-rights-unit',
      (manager) => recordAsset(manager, { ...another(assets, 'ast'), placeId: nowhere }),
    ],
    ['recordFund', 'property-rights-unit', (manager) => recordFund(manager, fund)],
    [
      'recordContract',
      'property-company',
      (manager) => recordContract(manager, { ...another(contracts, 'ctr'), placeId: nowhere }),
    ],
    [
      'recordMandate',
      'street-department',
      (manager) => recordMandate(manager, { ...another(mandates, 'mnd'), placeId: nowhere }),
    ],
    [
      'recordAppraisal',
      'street-department',
      (manager) => recordAppraisal(manager, { ...another(appraisals, 'haz'), placeId: nowhere }),
    ],
    [
      'classifyPlace',
      'street-department',
      (manager) => classifyPlace(manager, { ...another(classifications, 'cls'), placeId: nowhere }),
    ],
    [
      'stateClaim',
      'street-department',
      (manager) => stateClaim(manager, 'MANDATE', { ...another(claims, 'clm'), placeId: nowhere }),
    ],
    [
      'stateCondition',
      'property-rights-unit',
      (manager) => stateCondition(manager, { ...another(conditions, 'cnd'), placeId: nowhere }),
    ],
  ];

  it.each(commands)('is refused and leaves nothing behind: %s', async (_name, service, command) => {
    expect(await refusalOf(service, command)).toEqual({ refused: notFound(nowhere), leftBehind: [] });
  });
});

describe('a place', () => {
  const yard = { ...another(places.slice(-1), 'plc'), parentId: 'plc:jc:jiacheng-estate' };

  it.each([
    ['in a place', { parentId: nowhere }],
    ['also in a place', { alsoWithin: ['plc:jc:jiacheng-estate', nowhere] }],
  ])('is not registered %s that is not there', async (_where, more) => {
    const refusal = await refusalOf('coordination', (manager) =>
      registerPlace(manager, { ...yard, ...more }),
    );

    expect(refusal).toEqual({ refused: notFound(nowhere), leftBehind: [] });
  });

  it('is not registered with those before it where one of many is refused', async () => {
    const refusal = await refusalOf('coordination', async (manager) => {
      await registerPlace(manager, yard);
      await registerPlace(manager, { ...yard, id: 'plc:xgl:inner-yard', parentId: yard.id });
      await registerPlace(manager, { ...yard, id: 'plc:xgl:lost-yard', parentId: nowhere });
    });

    expect(refusal).toEqual({ refused: notFound(nowhere), leftBehind: [] });
  });
});

describe('a claim that its source cannot state', () => {
  function notAllowed(source: string, role: string, stance = 'ACCEPTED') {
    return {
      code: 'CLAIM_NOT_ALLOWED',
      retryable: false,
      messageZh: `${source}不能对“${role}”作“${stance}”的表态。`,
      messageEn: `A claim list of ${source} cannot state ${stance} for the role ${role}.`,
    };
  }

  it.each(['OWNER', 'MAINTAINER', 'SELF_GOVERNOR'] as const)(
    'is refused with its mandate where the role is %s',
    async (role) => {
      const refusal = await refusalOf('street-department', (manager) =>
        recordMandate(manager, { ...another(mandates, 'mnd'), role }),
      );

      expect(refusal).toEqual({ refused: notAllowed('MANDATE', role), leftBehind: [] });
    },
  );

  it('is refused with its title and the claims before it', async () => {
    const [standing] = courtyardStandings;
    if (standing === undefined) throw new Error('The article has no standing.');
    const standings = [
      { ...standing, id: 'clm:xgl:another' },
      { ...standing, id: 'clm:xgl:yet-another', role: 'REGULATOR' as const },
    ];

    const refusal = await refusalOf('property-rights-unit', (manager) =>
      recordTitle(manager, { ...courtyardTitle, id: 'ttl:xgl:another' }, standings),
    );

    expect(refusal).toEqual({ refused: notAllowed('TITLE', 'REGULATOR', 'DORMANT'), leftBehind: [] });
  });
});

describe('a command that is given twice', () => {
  it.each([
    [
      'recordContract',
      'property-company',
      (manager: EntityManager) => recordContract(manager, another(contracts, 'ctr')),
    ],
    [
      'recordMandate',
      'street-department',
      (manager: EntityManager) => recordMandate(manager, another(mandates, 'mnd')),
    ],
    [
      'recordCompact',
      'community-committee',
      (manager: EntityManager) => recordCompact(manager, another(compacts, 'cmp')),
    ],
    [
      'registerIssue',
      'community-committee',
      (manager: EntityManager) => registerIssue(manager, another(issues, 'iss')),
    ],
    [
      'recordAsset',
      'property-rights-unit',
      (manager: EntityManager) => recordAsset(manager, another(assets, 'ast')),
    ],
  ] as const)('writes once: %s', async (_name, service, command) => {
    const { dataSource } = serviceOf(service);
    const before = await countRows(dataSource);

    await dataSource.transaction(command);
    const once = await countRows(dataSource);
    await dataSource.transaction(command);

    expect(differences(before, once)).not.toEqual([]);
    expect(await countRows(dataSource)).toEqual(once);
  });
});
