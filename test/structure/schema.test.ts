import { readFileSync } from 'node:fs';
import { isNonNullType, isObjectType, parse } from 'graphql';
import { clientSchema } from '../../gateway/breaking-changes';
import { composeSupergraph } from '../../gateway/compose';
import { composeNodeStubs, composeWorkTree, nodeStubsFile, supergraphFile } from '../../schema/compose';
import { registerService } from '../../schema/service-sdl';
import { contributions, hasDirective, nonNullable, type Contribution } from './support/contributions';
import { requirementChains, requirements } from './support/required-fields';
import { serviceFolders } from './support/source-files';
import { subgraphs } from './support/subgraphs';

const supergraph = composeWorkTree();
const api = clientSchema(supergraph);

const contributed = contributions(subgraphs);
const isHidden = ({ field }: Contribution): boolean => hasDirective(field, 'inaccessible');

describe('a field that a stakeholder adds to the entity of another', () => {
  it('may be null, so that a stakeholder that is away costs its own fields only', () => {
    expect(nonNullable(contributed)).toEqual([]);
  });

  it('is added to places by each of the four stakeholders', () => {
    const adding = contributed
      .filter(({ coordinate }) => coordinate.startsWith('Place.'))
      .map(({ subgraph }) => subgraph);
    expect([...new Set(adding)]).toEqual(serviceFolders.filter((name) => name !== registerService));
  });

  it('is found where it may not be null, in an extension and beside the key', () => {
    const sdl = parse(`
      type Building @key(fields: "id") { id: ID! owner: String! height: Int @external }
      extend type Building { floors: Int orders(first: Int): [Order!]! }
      type Order { id: ID! building: Building! }
    `);
    const found = contributions([{ name: 'company', sdl, referred: new Set(['Building']) }]);

    expect(found.map(({ coordinate }) => coordinate)).toEqual([
      'Building.owner',
      'Building.floors',
      'Building.orders',
    ]);
    expect(nonNullable(found)).toEqual([
      'company: Building.owner: String!',
      'company: Building.orders: [Order!]!',
    ]);
  });
});

describe('a root field', () => {
  it('may be null, so that an owner that is away does not take the answers of the others with it', () => {
    const fields = Object.values(api.getQueryType()?.getFields() ?? {});

    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });
});

describe('a field that another one needs', () => {
  it('needs nothing itself', () => {
    expect(requirementChains(requirements(supergraph))).toEqual([]);
  });

  it('is read from the composed graph with all that is asked of it', () => {
    const found = new Map(requirements(supergraph).map(({ field, needs }) => [field, needs]));

    expect([...found.keys()]).toEqual([
      'Issue.responsibleParties',
      'Issue.matches',
      'Issue.whistlePreview',
      'Place.feasibility',
      'Place.responsibilities',
      'Place.gaps',
      'Place.rollUp',
      'Project.fundingCoverage',
    ]);
    expect(found.get('Place.responsibilities')).toEqual(
      expect.arrayContaining([
        'Place.titleClaimInputs',
        'Claim.exceptMatters',
        'Matter.code',
        'Source.document',
      ]),
    );
  });

  it('is found where it needs something, however deep it is asked', () => {
    const composed = composeSupergraph([
      {
        name: 'register',
        url: 'http://register',
        sdl: `${federation}
          type Query { building: Building }
          type Building @key(fields: "id") { id: ID! storeys: Int! }`,
      },
      {
        name: 'company',
        url: 'http://company',
        sdl: `${federation}
          type Building @key(fields: "id") {
            id: ID!
            storeys: Int! @external
            lift: Lift @requires(fields: "storeys")
          }
          type Lift @key(fields: "id") { id: ID! storeys: Int @external needed: Boolean @requires(fields: "storeys") }`,
      },
      {
        name: 'street',
        url: 'http://street',
        sdl: `${federation}
          type Lift @key(fields: "id") { id: ID! storeys: Int needed: Boolean @external }
          type Building @key(fields: "id") {
            id: ID!
            lift: Lift @external
            subsidy: Int @requires(fields: "lift { needed }")
          }`,
      },
    ]);

    expect(requirementChains(requirements(composed))).toEqual([
      'Building.subsidy needs Building.lift',
      'Building.subsidy needs Lift.needed',
    ]);
  });

  const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@requires", "@external"])`;
});

describe('a hidden input of the derivation', () => {
  const inputs = contributed.filter(({ coordinate }) => /Inputs(Below)?$/.test(coordinate));

  it('is hidden by its owner, and nothing else that is added is', () => {
    expect(contributed.filter(isHidden)).toEqual(inputs);
    expect(inputs.map(({ coordinate }) => coordinate).sort()).toEqual([
      'Place.compactClaimInputs',
      'Place.compactClaimInputsBelow',
      'Place.compactConditionInputs',
      'Place.contractClaimInputs',
      'Place.contractClaimInputsBelow',
      'Place.contractConditionInputs',
      'Place.fundInputs',
      'Place.mandateClaimInputs',
      'Place.mandateClaimInputsBelow',
      'Place.mandateConditionInputs',
      'Place.performanceInputs',
      'Place.titleClaimInputs',
      'Place.titleClaimInputsBelow',
      'Place.titleConditionInputs',
      'Place.whistleLimitInputs',
      'Place.whistleReachInputs',
    ]);
  });

  it('may be null and takes no arguments, so that nothing a client says changes it', () => {
    expect(nonNullable(inputs)).toEqual([]);
    expect(inputs.filter(({ field }) => field.arguments?.length).map(({ coordinate }) => coordinate)).toEqual(
      [],
    );
  });

  it('is what the derivation needs, and the derivation needs nothing else of others', () => {
    const needed = requirements(supergraph).flatMap(({ needs }) => needs);
    const ofPlace = needed.filter((coordinate) => /^Place\.(?!id$)/.test(coordinate));
    expect([...new Set(ofPlace)].sort()).toEqual(inputs.map(({ coordinate }) => coordinate).sort());
  });

  it('is nothing that clients see, nor are the types made for it', () => {
    const place = api.getType('Place');
    const visible = isObjectType(place) ? Object.keys(place.getFields()) : [];

    expect(visible).toContain('responsibilities');
    expect(visible.filter((name) => /Inputs/.test(name))).toEqual([]);
    expect(
      Object.keys(api.getTypeMap()).filter((name) => ['Performance', 'FundState'].includes(name)),
    ).toEqual([]);
  });
});

describe('the committed schema', () => {
  it('is what the SDL of the services composes to', () => {
    expect(readFileSync(supergraphFile, 'utf8')).toBe(`${supergraph}\n`);
  });

  it('knows the nodes of the other services by their current stubs', () => {
    expect(readFileSync(nodeStubsFile, 'utf8')).toBe(composeNodeStubs());
  });
});
