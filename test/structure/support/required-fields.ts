import {
  Kind,
  parse,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { objectTypes } from './contributions';

/** What one field needs of others before it can be asked, as coordinates: `Place.titleClaimInputs`, `Claim.role`. */
export interface Requirement {
  readonly field: string;
  readonly needs: readonly string[];
}

/** Everything that `@requires` says in a composed supergraph. */
export function requirements(supergraph: string): Requirement[] {
  const sdl = parse(supergraph);
  return objectTypes(sdl).flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      requiredSelections(field).map((selections) => ({
        field: `${type.name.value}.${field.name.value}`,
        needs: coordinates(sdl, type.name.value, selections),
      })),
    ),
  );
}

/** Chains: fields that are needed and need something themselves. The planner may ask them without their input. */
export function requirementChains(found: readonly Requirement[]): string[] {
  const needy = new Set(found.map(({ field }) => field));
  return found.flatMap(({ field, needs }) =>
    needs.filter((needed) => needy.has(needed)).map((needed) => `${field} needs ${needed}`),
  );
}

function requiredSelections(field: FieldDefinitionNode): SelectionSetNode[] {
  return (field.directives ?? []).flatMap((directive) => {
    const requires = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
    if (directive.name.value !== 'join__field' || requires?.kind !== Kind.STRING) return [];
    const [definition] = parse(`{ ${requires.value} }`).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
  });
}

function coordinates(sdl: DocumentNode, type: string, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return coordinates(sdl, selection.typeCondition?.name.value ?? type, selection.selectionSet);
    if (selection.kind !== Kind.FIELD) return [];
    const name = selection.name.value;
    const below = selection.selectionSet
      ? coordinates(sdl, typeOfField(sdl, type, name), selection.selectionSet)
      : [];
    return [`${type}.${name}`, ...below];
  });
}

function typeOfField(sdl: DocumentNode, type: string, name: string): string {
  const field = objectTypes(sdl)
    .filter((definition) => definition.name.value === type)
    .flatMap(({ fields = [] }) => fields)
    .find((definition) => definition.name.value === name);
  if (field === undefined) throw new Error(`${type} has no field ${name}.`);
  return namedType(field.type);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
