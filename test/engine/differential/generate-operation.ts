import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { literalOf, valueOf } from './input-values';
import { createDice, type Dice } from './random';

export interface Operation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A valid operation over a schema; the same for the same seed. */
export function generateOperation(schema: GraphQLSchema, seed: string): Operation {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const operation = draftOperation(schema, createDice(`${seed}#${attempt}`));
    const document = parse(operation.text, { noLocation: true });
    // Two fields may stand under one name in fragments that were drawn apart.
    if (validate(schema, document).length === 0) return { ...operation, document };
  }
  throw new Error(`No valid operation in 100 attempts for ${seed}.`);
}

interface Draft {
  readonly schema: GraphQLSchema;
  readonly dice: Dice;
  readonly declarations: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: Array<{ name: string; on: string; text: string }>;
  /** How many fields may still be drawn. */
  left: number;
}

/** What stands under each name at one place, so that the same name is not given to two fields. */
interface Names {
  readonly taken: Map<string, { readonly field: string; readonly below: Names }>;
}

const namesOfObjects = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];

function draftOperation(
  schema: GraphQLSchema,
  dice: Dice,
): { text: string; variables: Record<string, unknown> } {
  const draft: Draft = {
    schema,
    dice,
    declarations: [],
    variables: {},
    fragments: [],
    left: 4 + dice.below(36),
  };
  const root = schema.getQueryType();
  if (!root) throw new Error('Every schema has queries.');
  const selection = draftSelection(draft, root, 2 + dice.below(5), emptyNames());
  const declared = draft.declarations.length > 0 ? `(${draft.declarations.join(', ')})` : '';
  const head =
    declared === '' && dice.happens(0.4) ? '' : `query${dice.happens(0.5) ? ' Asked' : ''}${declared} `;
  const used = draft.fragments.filter(({ name }) => isUsed(name, selection, draft.fragments));
  const fragments = used.map(({ name, on, text }) => `\nfragment ${name} on ${on} ${text}`);
  return { text: `${head}${selection}${fragments.join('')}`, variables: draft.variables };
}

function isUsed(name: string, text: string, fragments: Draft['fragments']): boolean {
  const spread = new RegExp(`\\.\\.\\.${name}\\b`);
  return spread.test(text) || fragments.some((other) => other.name !== name && spread.test(other.text));
}

function emptyNames(): Names {
  return { taken: new Map() };
}

function draftSelection(draft: Draft, type: GraphQLCompositeType, depth: number, names: Names): string {
  const { dice } = draft;
  const parts: string[] = [];
  const count = 1 + dice.below(4);
  for (let index = 0; index < count; index += 1) {
    if (dice.happens(isAbstractType(type) ? 0.5 : 0.12)) {
      parts.push(draftFragment(draft, type, depth, names));
    } else if (dice.happens(0.12) || isUnionType(type)) {
      parts.push(draftTypename(draft, names));
    } else {
      parts.push(draftField(draft, type, depth, names));
    }
  }
  const kept = parts.filter((part) => part !== '');
  // Where nothing could be drawn, a selection still has to hold something.
  return `{ ${kept.length > 0 ? [...new Set(kept)].join(' ') : '__typename'} }`;
}

function draftTypename({ dice }: Draft, names: Names): string {
  const name = dice.happens(0.3) ? 'kind' : '__typename';
  const known = names.taken.get(name);
  if (known !== undefined && known.field !== '__typename') return '';
  names.taken.set(name, { field: '__typename', below: emptyNames() });
  return name === '__typename' ? name : `${name}: __typename`;
}

function draftField(draft: Draft, type: GraphQLCompositeType, depth: number, names: Names): string {
  const { dice } = draft;
  if (isUnionType(type)) return '';
  const fields = Object.values(type.getFields());
  const possible = fields.filter(({ type: given }) => depth > 1 || isLeafType(getNamedType(given)));
  const composites = possible.filter(({ type: given }) => isCompositeType(getNamedType(given)));
  if (possible.length === 0 || draft.left <= 0) return '';
  draft.left -= 1;
  // Most ways lead on, or operations would never go deep.
  const field = dice.oneOf(composites.length > 0 && dice.happens(0.6) ? composites : possible);
  const given = draftArguments(draft, field);
  const responseName = draftName(draft, field, fields);
  const asked = `${field.name}${given}`;
  const known = names.taken.get(responseName);
  if (known !== undefined && known.field !== asked) return '';
  const entry = known ?? { field: asked, below: emptyNames() };
  names.taken.set(responseName, entry);
  const named = getNamedType(field.type);
  const below = isCompositeType(named) ? ` ${draftSelection(draft, named, depth - 1, entry.below)}` : '';
  return `${responseName === field.name ? '' : `${responseName}: `}${asked}${draftDirectives(draft)}${below}`;
}

/** Mostly the field's own name; else one of another field, one that objects inherit, or any. */
function draftName(
  { dice }: Draft,
  field: GraphQLField<unknown, unknown>,
  fields: ReadonlyArray<GraphQLField<unknown, unknown>>,
): string {
  if (dice.happens(0.75)) return field.name;
  if (dice.happens(0.5)) return dice.oneOf(fields).name;
  return dice.oneOf([...namesOfObjects, 'a', 'b', 'id', `${field.name}__alias_0`, '_0']);
}

function draftFragment(draft: Draft, type: GraphQLCompositeType, depth: number, names: Names): string {
  const { dice } = draft;
  if (draft.left <= 0) return '';
  const on = dice.oneOf(typesWithin(draft.schema, type));
  const directives = draftDirectives(draft);
  if (dice.happens(0.3)) {
    const known = draft.fragments.filter((fragment) => fragment.on === on.name);
    if (known.length > 0 && dice.happens(0.6)) return `...${dice.oneOf(known).name}${directives}`;
    const text = draftSelection(draft, on, depth, emptyNames());
    const name = `F${draft.fragments.length}`;
    draft.fragments.push({ name, on: on.name, text });
    return `...${name}${directives}`;
  }
  const condition = on === type && dice.happens(0.5) ? '' : ` on ${on.name}`;
  return `...${condition}${directives} ${draftSelection(draft, on, depth, names)}`;
}

/** The types whose fragments may stand in a selection of this one. */
function typesWithin(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const interfaces = objects.flatMap((object) => (isObjectType(object) ? object.getInterfaces() : []));
  return [...objects, ...objects, ...interfaces.filter((one) => isInterfaceType(one)), type];
}

function draftDirectives(draft: Draft): string {
  const { dice } = draft;
  const directives = ['include', 'skip'].filter(() => dice.happens(0.07));
  return directives.map((name) => ` @${name}(if: ${draftCondition(draft, name === 'include')})`).join('');
}

function draftCondition(draft: Draft, usual: boolean): string {
  const { dice } = draft;
  const value = dice.happens(0.6) ? usual : !usual;
  if (dice.happens(0.3)) return String(value);
  const known = Object.keys(draft.variables).filter((name) => name.startsWith('if'));
  if (known.length > 0 && dice.happens(0.4)) return `$${dice.oneOf(known)}`;
  const name = `if${draft.declarations.length}`;
  const isLeftOut = dice.happens(0.3);
  draft.declarations.push(
    `$${name}: Boolean${isLeftOut || dice.happens(0.5) ? `! = ${String(value)}` : '!'}`,
  );
  if (!isLeftOut) draft.variables[name] = value;
  return `$${name}`;
}

function draftArguments(draft: Draft, field: GraphQLField<unknown, unknown>): string {
  const { dice } = draft;
  const given = field.args.filter(
    ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || dice.happens(0.6),
  );
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${draftArgument(draft, type)}`).join(', ')})`;
}

function draftArgument(draft: Draft, type: GraphQLInputType): string {
  const { dice } = draft;
  if (dice.happens(0.65)) return literalOf(valueOf(dice, type, 3), type);
  const name = `v${draft.declarations.length}`;
  const value = valueOf(dice, type, 3);
  const usesDefault = dice.happens(0.3);
  draft.declarations.push(
    `$${name}: ${String(type)}${usesDefault ? ` = ${literalOf(valueOf(dice, type, 2), type)}` : ''}`,
  );
  const mayBeLeftOut = usesDefault || !isNonNullType(type);
  if (!(mayBeLeftOut && dice.happens(0.4))) draft.variables[name] = value;
  return `$${name}`;
}
