import {
  requiredQuestions,
  spokenQuestions,
  type Choice,
} from '@courtyard/coordination/responsibility/rules/questions';
import type { ClaimFact, Question } from '@courtyard/coordination/responsibility/rules/facts';
import type { ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import {
  accepts,
  clearwater,
  compound,
  disclaims,
  factsOf,
  gardenZone,
  machineWorks,
  orchardStreet,
  stairwell,
  without,
} from './support/facts';
import { mattersWith } from './support/matters';

const asOf = '2019-07-01';
const open: Choice = { matters: null, roles: null, asOf };
const management: Question = { matterCode: 'PROPERTY_MANAGEMENT', role: 'MAINTAINER', asOf };
const about = (matterCode: string, ...roles: ResponsibilityRole[]): Question[] =>
  roles.map((role) => ({ matterCode, role, asOf }));

const allRequired: Question[] = [
  ...about('SANITATION', 'MAINTAINER'),
  ...about('CLUTTER', 'MAINTAINER'),
  ...about('GREENING', 'OWNER', 'MAINTAINER', 'FUNDER'),
  ...about('HEDGES', 'MAINTAINER'),
  ...about('ILLEGAL_CONSTRUCTION', 'ENFORCER', 'COORDINATOR'),
  management,
  ...about('STRUCTURE_SAFETY', 'OWNER', 'MAINTAINER', 'FUNDER', 'REGULATOR'),
  ...about('LIFTS', 'OWNER', 'MAINTAINER', 'FUNDER'),
  ...about('SECURITY', 'MAINTAINER'),
];

const title = (more: Partial<ClaimFact> = {}) =>
  accepts({ id: 'clm:title', role: 'OWNER', holderId: machineWorks, ...more });
const spokenOf = (...TITLE: ClaimFact[]) => factsOf({ claims: { TITLE } });

describe('the questions of a place card', () => {
  it('are only about property management where nobody ever spoke', () => {
    expect(spokenQuestions(factsOf({}), open)).toEqual([management]);
  });

  it.each([
    { told: 'accepted', claim: title() },
    { told: 'refused', claim: disclaims({ id: 'clm:refusal', role: 'OWNER', holderId: orchardStreet }) },
    { told: 'once held', claim: title({ validTo: '2010-01-01' }) },
    { told: 'holds above', claim: title({ placeId: compound }) },
  ])('name a required role that somebody $told', ({ claim }) => {
    expect(spokenQuestions(spokenOf(claim), open)).toEqual([
      management,
      ...about('STRUCTURE_SAFETY', 'OWNER'),
    ]);
  });

  it.each([
    { told: 'is yet to begin', claim: title({ validFrom: '2019-07-02' }) },
    { told: 'holds below', claim: title({ placeId: stairwell }) },
    { told: 'holds for a zone of the place', claim: title({ placeId: gardenZone }) },
    { told: 'is about a role that is not required', claim: title({ role: 'COORDINATOR' }) },
    { told: 'is about a matter that is not required there', claim: title({ matterCode: 'IN_FLAT_REPAIRS' }) },
    { told: 'leaves the matter out', claim: title({ exceptMatters: ['STRUCTURE_SAFETY'] }) },
  ])('do not name the role of a claim that $told', ({ claim }) => {
    const facts = factsOf({ place: { zones: new Set([gardenZone]) }, claims: { TITLE: [claim] } });

    expect(spokenQuestions(facts, open)).toEqual([management]);
  });

  it('name the role in all matters that a claim hands down to', () => {
    const contract = title({ role: 'MAINTAINER', matterCode: 'ENVIRONMENT', exceptMatters: ['CLUTTER'] });

    expect(spokenQuestions(spokenOf(contract), open)).toEqual([
      ...about('SANITATION', 'MAINTAINER'),
      ...about('GREENING', 'MAINTAINER'),
      ...about('HEDGES', 'MAINTAINER'),
      management,
    ]);
  });

  it('leave out property management where the vocabulary requires no maintainer of it', () => {
    const unrequired = factsOf({ matters: mattersWith({ PROPERTY_MANAGEMENT: { requiredRoles: [] } }) });
    const elsewhere = factsOf({ matters: mattersWith({ PROPERTY_MANAGEMENT: { appliesTo: ['ROAD'] } }) });

    expect(spokenQuestions(unrequired, open)).toEqual([]);
    expect(spokenQuestions(elsewhere, open)).toEqual([]);
  });

  it('are narrowed to the given roles, required or not, that somebody spoke of', () => {
    const facts = spokenOf(title(), title({ role: 'COORDINATOR' }), title({ role: 'FUNDER' }));

    expect(spokenQuestions(facts, { ...open, roles: ['COORDINATOR', 'OWNER', 'REGULATOR'] })).toEqual(
      about('STRUCTURE_SAFETY', 'COORDINATOR', 'OWNER'),
    );
    expect(spokenQuestions(facts, { ...open, roles: ['MAINTAINER'] })).toEqual([management]);
    expect(spokenQuestions(facts, { ...open, roles: [] })).toEqual([]);
  });

  it('name every role that a missing source may have spoken of, in what the others spoke of', () => {
    const contract = accepts({ id: 'clm:contract', role: 'MAINTAINER', holderId: clearwater });
    const facts = factsOf({ claims: { CONTRACT: [contract] } });

    expect(spokenQuestions(without(facts, 'TITLE'), open)).toEqual([
      management,
      ...about('STRUCTURE_SAFETY', 'OWNER', 'MAINTAINER', 'FUNDER'),
    ]);
    expect(spokenQuestions(without(facts, 'COMPACT'), open)).toEqual([
      management,
      ...about('STRUCTURE_SAFETY', 'MAINTAINER'),
    ]);
    expect(spokenQuestions(without(facts, 'MANDATE'), open)).toEqual([
      management,
      ...about('STRUCTURE_SAFETY', 'MAINTAINER', 'FUNDER', 'REGULATOR'),
    ]);
  });

  it('lose none where a source is missing but those of which it alone spoke', () => {
    expect(spokenQuestions(without(spokenOf(title()), 'TITLE'), open)).toEqual([management]);
  });
});

describe('the questions of a search for gaps', () => {
  it('are all that the place requires, whoever spoke of it or could be asked', () => {
    const facts = spokenOf(title({ role: 'COORDINATOR' }));

    expect(requiredQuestions(facts, open)).toEqual(allRequired);
    expect(requiredQuestions(without(facts, 'TITLE', 'MANDATE'), open)).toEqual(allRequired);
  });

  it('are narrowed to the given roles, as far as they are required', () => {
    expect(requiredQuestions(factsOf({}), { ...open, roles: ['REGULATOR', 'OWNER', 'FALLBACK'] })).toEqual([
      ...about('GREENING', 'OWNER'),
      ...about('STRUCTURE_SAFETY', 'OWNER', 'REGULATOR'),
      ...about('LIFTS', 'OWNER'),
    ]);
  });

  it('are none where nothing has to be answered for', () => {
    expect(requiredQuestions(factsOf({ place: { kind: 'ROAD' } }), open)).toEqual([]);
  });
});

describe.each([
  ['a place card', spokenQuestions],
  ['a search for gaps', requiredQuestions],
])('the matters given to %s', (_name, questions) => {
  it('are asked about in all their required roles, in the given order', () => {
    expect(questions(factsOf({}), { ...open, matters: ['STRUCTURE_SAFETY', 'CLUTTER'] })).toEqual([
      ...about('STRUCTURE_SAFETY', 'OWNER', 'MAINTAINER', 'FUNDER', 'REGULATOR'),
      ...about('CLUTTER', 'MAINTAINER'),
    ]);
  });

  it('are asked about in the given roles, required or not', () => {
    const choice: Choice = { ...open, matters: ['CLUTTER', 'LIFTS'], roles: ['SELF_GOVERNOR', 'OWNER'] };

    expect(questions(factsOf({}), choice)).toEqual([
      ...about('CLUTTER', 'SELF_GOVERNOR', 'OWNER'),
      ...about('LIFTS', 'SELF_GOVERNOR', 'OWNER'),
    ]);
  });

  it('are asked about also at a place of another kind, and while a source is missing', () => {
    const road = without(factsOf({ place: { kind: 'ROAD' } }), 'TITLE');

    expect(questions(road, { ...open, matters: ['CLUTTER'] })).toEqual(about('CLUTTER', 'MAINTAINER'));
  });

  it('give no question where no role is required and none was given', () => {
    expect(questions(factsOf({}), { ...open, matters: ['ENVIRONMENT'] })).toEqual([]);
    expect(questions(factsOf({}), { ...open, matters: [] })).toEqual([]);
  });
});
