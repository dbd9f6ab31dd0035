import { buildSchema } from 'graphql';
import { clientSchema } from '../../gateway/breaking-changes';
import { composeWorkTree } from '../../schema/compose';
import { brokenSentences, undescribedFields, undescribedTypes } from './support/descriptions';

const api = clientSchema(composeWorkTree());

describe('the graph that clients see', () => {
  it('says what each of its types is', () => {
    expect(undescribedTypes(api)).toEqual([]);
  });

  it('says what a field means that is not plain', () => {
    expect(undescribedFields(api)).toEqual([]);
  });

  it('speaks in sentences', () => {
    expect(brokenSentences(api)).toEqual([]);
  });
});

describe('the check of descriptions', () => {
  const schema = buildSchema(`
    type Query {
      "One building by its id."
      building(id: ID!): Building
      height: Int!
    }
    "a house"
    type Building {
      id: ID!
      owner: String
      storeys: [Int!]!
      area(unit: Unit!): Float!
      "Those who live here"
      residents: Int
      "Null where it is not stated."
      builtIn: Int
    }
    enum Unit { METRE FOOT }
    "A page of buildings."
    type BuildingConnection { edges: [Building!]! nodes: [Building!]! totalCount: Int }
  `);

  it('finds types, and fields that are asked with arguments, are lists, may be null, or stand at the root', () => {
    expect(undescribedTypes(schema)).toEqual(['Query', 'Unit']);
    expect(undescribedFields(schema)).toEqual([
      'Query.height',
      'Building.owner',
      'Building.storeys',
      'Building.area',
      'BuildingConnection.totalCount',
    ]);
  });

  it('finds what is no sentence', () => {
    expect(brokenSentences(schema)).toEqual(['Building', 'Building.residents']);
  });
});
