import { derive } from '@courtyard/coordination/responsibility/rules/derive';
import type {
  ClaimFact,
  Facts,
  FundFact,
  Question,
} from '@courtyard/coordination/responsibility/rules/facts';
import {
  accepts,
  building,
  clearwater,
  compound,
  contests,
  derivation,
  disclaims,
  factsOf,
  hasNoAuthority,
  liesDormant,
  machineWorks,
  orchardStreet,
  potteryWorks,
  stairwell,
  willowStreet,
} from './support/facts';

const asOf = '2019-07-01';
const upkeep: Question = { matterCode: 'STRUCTURE_SAFETY', role: 'MAINTAINER', asOf };
const funding: Question = { ...upkeep, role: 'FUNDER' };
const vacant = { status: 'VACANT', deFacto: 'UNPERFORMED' } as const;

const refusal = (holderId: string, more: Partial<ClaimFact> = {}) =>
  disclaims({ id: `clm:refusal:${holderId}`, role: 'MAINTAINER', holderId, ...more });
const contract = (more: Partial<ClaimFact> = {}) =>
  accepts({
    id: 'clm:contract',
    matterCode: 'SANITATION',
    role: 'MAINTAINER',
    holderId: clearwater,
    ...more,
  });

describe('a mutual disclaimer', () => {
  it('takes two who refuse, in whatever lists', () => {
    const facts = factsOf({
      claims: { TITLE: [refusal(machineWorks)], MANDATE: [refusal(orchardStreet)] },
    });

    expect(derive(facts, upkeep)).toEqual(derivation(upkeep, { ...vacant, gaps: ['MUTUAL_DISCLAIMER'] }));
  });

  it('counts a refusal from farther away, too', () => {
    const facts = factsOf({
      claims: { MANDATE: [refusal(orchardStreet), refusal(willowStreet, { placeId: compound })] },
    });

    expect(derive(facts, upkeep)).toEqual(derivation(upkeep, { ...vacant, gaps: ['MUTUAL_DISCLAIMER'] }));
  });

  it.each([
    { told: 'the same one twice', second: refusal(machineWorks, { placeId: compound }) },
    { told: 'one whose refusal is over', second: refusal(orchardStreet, { validTo: asOf }) },
    { told: 'one who refuses another role', second: refusal(orchardStreet, { role: 'OWNER' }) },
  ])('does not take $told', ({ second }) => {
    const facts = factsOf({ claims: { TITLE: [refusal(machineWorks)], MANDATE: [second] } });

    expect(derive(facts, upkeep)).toEqual(derivation(upkeep, { ...vacant, gaps: ['NO_CLAIM'] }));
  });
});

describe('a hole in the scope', () => {
  const hole = derivation(upkeep, { ...vacant, gaps: ['SCOPE_HOLE'] });
  const noHole = derivation(upkeep, { ...vacant, gaps: ['NO_CLAIM'] });
  const contracted = (claim: ClaimFact) => factsOf({ claims: { CONTRACT: [claim] } });

  it.each([
    { told: 'for other matters', claim: contract() },
    { told: 'for other matters of the whole compound', claim: contract({ placeId: compound }) },
    {
      told: 'that leaves the matter out',
      claim: contract({ matterCode: 'STRUCTURE_SAFETY', exceptMatters: ['STRUCTURE_SAFETY'] }),
    },
  ])('is seen beside a contract $told', ({ claim }) => {
    expect(derive(contracted(claim), upkeep)).toEqual(hole);
  });

  it.each([
    { told: 'that has ended', claim: contract({ validTo: asOf }) },
    { told: 'that is yet to begin', claim: contract({ validFrom: '2019-07-02' }) },
    { told: 'for another place', claim: contract({ placeId: stairwell }) },
    { told: 'that somebody only disclaims', claim: { ...contract(), stance: 'DISCLAIMED' } as const },
  ])('is not seen beside a contract $told', ({ claim }) => {
    expect(derive(contracted(claim), upkeep)).toEqual(noHole);
  });

  it('is not seen where a contract covers the matter and leaves out only who pays for it', () => {
    const covering = contract({ id: 'clm:plane-tree:upkeep', matterCode: 'STRUCTURE_SAFETY' });
    const facts = factsOf({ claims: { CONTRACT: [contract(), covering] } });

    expect(derive(facts, funding)).toEqual({ ...noHole, role: 'FUNDER' });
  });

  it('is not seen in a role that no contract fills', () => {
    const ownership: Question = { ...upkeep, role: 'OWNER' };

    expect(derive(contracted(contract()), ownership)).toEqual({ ...noHole, role: 'OWNER' });
  });

  it('is not seen where somebody fills the role', () => {
    const title = accepts({ id: 'clm:title', role: 'MAINTAINER', holderId: machineWorks });
    const facts = factsOf({ claims: { TITLE: [title], CONTRACT: [contract()] } });

    expect(derive(facts, upkeep)).toEqual(
      derivation(upkeep, { status: 'ACTIVE', holders: [machineWorks], bases: ['clm:title'] }),
    );
  });
});

describe('a boundary', () => {
  it('is a reason only where nobody fills the role', () => {
    const title = accepts({ id: 'clm:title', role: 'MAINTAINER', holderId: machineWorks });
    const place = { straddles: true };

    expect(derive(factsOf({ place }), upkeep)).toEqual(derivation(upkeep, { ...vacant, gaps: ['BOUNDARY'] }));
    expect(derive(factsOf({ place, claims: { TITLE: [title] } }), upkeep)).toEqual(
      derivation(upkeep, { status: 'ACTIVE', holders: [machineWorks], bases: ['clm:title'] }),
    );
  });
});

describe('gaps', () => {
  it('stand side by side, the first of them first', () => {
    const facts: Facts = factsOf({
      place: { straddles: true },
      claims: {
        TITLE: [refusal(machineWorks, { role: 'FUNDER' })],
        CONTRACT: [
          contract(),
          contract({
            id: 'clm:lapsed',
            matterCode: 'STRUCTURE_SAFETY',
            role: 'FUNDER',
            validTo: '2018-01-01',
          }),
        ],
        MANDATE: [
          refusal(orchardStreet, { role: 'FUNDER' }),
          hasNoAuthority({ id: 'clm:powerless', role: 'FUNDER', holderId: willowStreet }),
        ],
      },
      funds: [{ holderId: clearwater, state: 'LOCKED', validFrom: null, validTo: null }],
    });

    expect(derive(facts, funding)).toEqual(
      derivation(funding, {
        status: 'LAPSED',
        gaps: ['CLAIM_LAPSED', 'MUTUAL_DISCLAIMER', 'NO_AUTHORITY', 'SCOPE_HOLE', 'BOUNDARY', 'FUND_LOCKED'],
        deFacto: 'UNPERFORMED',
        holders: [clearwater],
        bases: ['clm:lapsed'],
        since: '2018-01-01',
      }),
    );
  });
});

describe('a locked fund', () => {
  const title = (holderId: string, more: Partial<ClaimFact> = {}) =>
    accepts({ id: `clm:${holderId}`, role: 'FUNDER', holderId, ...more });
  const fund = (more: Partial<FundFact> = {}): FundFact => ({
    holderId: machineWorks,
    state: 'LOCKED',
    validFrom: null,
    validTo: null,
    ...more,
  });
  const funded = (funds: Facts['funds'], ...TITLE: ClaimFact[]) => factsOf({ claims: { TITLE }, funds });
  const active = { status: 'ACTIVE', holders: [machineWorks], bases: [`clm:${machineWorks}`] } as const;

  it('is a gap although its holder fills the role', () => {
    expect(derive(funded([fund()], title(machineWorks)), funding)).toEqual(
      derivation(funding, { ...active, gaps: ['FUND_LOCKED'] }),
    );
  });

  it('is a gap beside that its holder lies dormant', () => {
    const dormant = liesDormant({ id: 'clm:dormant', role: 'FUNDER', holderId: machineWorks });

    expect(derive(funded([fund()], dormant), funding)).toEqual(
      derivation(funding, {
        status: 'DORMANT',
        gaps: ['HOLDER_DORMANT', 'FUND_LOCKED'],
        deFacto: 'UNPERFORMED',
        holders: [machineWorks],
        bases: ['clm:dormant'],
      }),
    );
  });

  it.each([
    { told: 'can be used', other: fund({ state: 'AVAILABLE' }) },
    { told: 'is used up', other: fund({ state: 'EXHAUSTED' }) },
    { told: 'was unlocked on that day', other: fund({ validTo: asOf }) },
    { told: 'will be locked', other: fund({ validFrom: '2019-07-02' }) },
    { told: 'is that of another', other: fund({ holderId: potteryWorks }) },
  ])('is no gap where it $told', ({ other }) => {
    expect(derive(funded([other], title(machineWorks)), funding)).toEqual(derivation(funding, active));
  });

  it('is no gap in a role that needs no money', () => {
    const maintainer = title(machineWorks, { role: 'MAINTAINER' });

    expect(derive(funded([fund()], maintainer), upkeep)).toEqual(derivation(upkeep, active));
  });

  it('is no gap where it is that of a party which only contests', () => {
    const contest = contests({ id: 'clm:contest', role: 'FUNDER', holderId: potteryWorks });
    const facts = funded([fund({ holderId: potteryWorks })], title(machineWorks), contest);

    expect(derive(facts, funding)).toEqual(
      derivation(funding, {
        ...active,
        status: 'DISPUTED',
        gaps: ['CONFLICTING_CLAIMS'],
        bases: ['clm:contest', `clm:${machineWorks}`],
      }),
    );
  });

  it('stays a gap when its holder refuses the role that it took', () => {
    const refused = refusal(machineWorks, { role: 'FUNDER' });
    const agreementId = 'agr:plane-tree:joint-fund';
    const partners = [title(machineWorks, { agreementId }), title(potteryWorks, { agreementId })];

    expect(derive(funded([fund()], title(machineWorks), refused), funding)).toEqual(
      derivation(funding, { ...vacant, gaps: ['FUND_LOCKED'] }),
    );
    expect(derive(funded([fund()], ...partners, refused), funding)).toEqual(
      derivation(funding, {
        status: 'ACTIVE',
        gaps: ['FUND_LOCKED'],
        holders: [potteryWorks],
        bases: [`clm:${potteryWorks}`],
      }),
    );
  });

  it('may be there where the funds could not be asked about', () => {
    expect(derive(funded(null, title(machineWorks)), funding)).toEqual(
      derivation(funding, { ...active, provisional: true }),
    );
    expect(derive(funded(null, title(machineWorks, { role: 'MAINTAINER' })), upkeep)).toEqual(
      derivation(upkeep, active),
    );
  });
});

describe('an unknown role', () => {
  it('has no other reason than the missing source', () => {
    const facts = factsOf({
      place: { straddles: true },
      claims: {
        TITLE: null,
        CONTRACT: [contract(), contract({ matterCode: 'STRUCTURE_SAFETY', validTo: '2018-01-01' })],
        MANDATE: [refusal(orchardStreet), refusal(willowStreet)],
        COMPACT: [liesDormant({ id: 'clm:dormant', role: 'MAINTAINER', holderId: potteryWorks })],
      },
    });

    expect(derive(facts, upkeep)).toEqual(
      derivation(upkeep, {
        status: 'UNKNOWN',
        gaps: ['SOURCE_UNAVAILABLE'],
        placeId: building,
        unavailable: ['TITLE'],
      }),
    );
  });
});
