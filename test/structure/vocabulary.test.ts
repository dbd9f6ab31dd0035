import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnumType, isIntrospectionType, Kind, parse, type DocumentNode } from 'graphql';
import { gapKinds } from '@courtyard/coordination/responsibility/rules/gaps';
import { knownStatuses } from '@courtyard/coordination/responsibility/rules/status';
import { labels } from '@courtyard/coordination/vocabulary/labels';
import * as terms from '@courtyard/shared/vocabulary-terms';
import { clientSchema } from '../../gateway/breaking-changes';
import { composeWorkTree } from '../../schema/compose';
import { readSdl } from '../../schema/service-sdl';
import { root } from './support/source-files';

type Terms = Readonly<Record<string, readonly string[]>>;

/** Orders, and the groups and measures of statistics, name the columns of a list and are no words of the field. */
function namesColumns(name: string, types: readonly string[]): boolean {
  const [, list] = /^(.+)(?:Group|Measure)$/.exec(name) ?? [];
  return name.endsWith('Order') || types.includes(`${list}Stats`);
}

/** The enums of an SDL that are words of the field. */
function enumsOf(sdl: DocumentNode): Terms {
  const types = sdl.definitions.flatMap((definition) =>
    'name' in definition ? (definition.name?.value ?? []) : [],
  );
  const found = sdl.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && !namesColumns(definition.name.value, types)
      ? [[definition.name.value, (definition.values ?? []).map(({ name }) => name.value)] as const]
      : [],
  );
  return Object.fromEntries(found);
}

/** The enums that clients see. */
function visibleEnums(): Terms {
  const types = Object.values(clientSchema(composeWorkTree()).getTypeMap());
  const names = types.map(({ name }) => name);
  const enums = types.filter(isEnumType).filter((type) => !isIntrospectionType(type));
  const words = enums.filter(({ name }) => !namesColumns(name, names));
  return Object.fromEntries(words.map((type) => [type.name, type.getValues().map(({ name }) => name)]));
}

function sorted(words: Terms): Terms {
  const entries = Object.entries(words).map(([name, values]) => [name, [...values].sort()] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other)));
}

const shared = enumsOf(parse(readFileSync(join(root, 'shared', 'vocabulary.graphql'), 'utf8')));

describe('the shared vocabulary', () => {
  it('has the same terms as SDL and as types, in the same order', () => {
    expect(shared).toEqual({
      Stakeholder: terms.stakeholders,
      SourceKind: terms.sourceKinds,
      Visibility: terms.visibilities,
      Precision: terms.precisions,
      PlaceKind: terms.placeKinds,
      ResponsibilityRole: terms.responsibilityRoles,
      ResponsibilityBasis: terms.responsibilityBases,
      ClaimStance: terms.claimStances,
      Action: terms.actions,
      BlockerKind: terms.blockerKinds,
      ConditionState: terms.conditionStates,
      PledgeKind: terms.pledgeKinds,
      PledgeState: terms.pledgeStates,
      ResourceKind: terms.resourceKinds,
      ResourceAvailability: terms.resourceAvailabilities,
      ResourceState: terms.resourceStates,
      WhistleCategory: terms.whistleCategories,
      WhistleLevel: terms.whistleLevels,
      WhistleReason: terms.whistleReasons,
    });
  });

  it('leaves no list of types without its enum', () => {
    expect(Object.values(terms).length).toBe(Object.keys(shared).length);
  });
});

describe('the rules of coordination', () => {
  const own = enumsOf(readSdl('coordination'));

  it('name the gaps as its SDL does, in the order in which they are named', () => {
    expect(own.GapKind).toEqual(gapKinds);
  });

  it('name every status as its SDL does', () => {
    expect(own.ResponsibilityStatus).toEqual([...knownStatuses, 'UNKNOWN']);
  });
});

describe('the labels', () => {
  const labelled: Terms = Object.fromEntries(
    Object.entries(labels).map(([name, values]) => [name, Object.keys(values)]),
  );

  it('name every value that clients see, and nothing else', () => {
    expect(sorted(labelled)).toEqual(sorted(visibleEnums()));
  });

  it('stand in the order of the shared lists where people read them', () => {
    const listed = Object.fromEntries(Object.keys(shared).map((name) => [name, labelled[name]]));
    expect(listed).toEqual(shared);
  });

  it('are words in both languages', () => {
    const broken = Object.entries(labels).flatMap(([name, values]) =>
      Object.entries(values)
        .filter(([, [zh, en]]) => !/\p{Script=Han}/u.test(zh) || !/^[A-Za-z0-9][\w '(),-]*$/.test(en))
        .map(([value]) => `${name}.${value}`),
    );
    expect(broken).toEqual([]);
  });

  it('tell the values of one enum apart', () => {
    const doubled = Object.entries(labels).filter(([, values]) =>
      [0, 1].some((language) => {
        const words = Object.values(values).map((label) => label[language]);
        return new Set(words).size < words.length;
      }),
    );
    expect(doubled.map(([name]) => name)).toEqual([]);
  });
});
