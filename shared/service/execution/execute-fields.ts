import {
  locatedError,
  responsePathAsArray,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type ResponsePath,
} from 'graphql';
import type { FieldPlan, Selections, Shape } from './plan';
import { resolveField } from './resolve-field';
import { isPromise, pathOf, type FieldOfObject, type Run } from './run';
import { runtimeTypeOf } from './runtime-type';

type Answer = Record<string, unknown>;

/** What is selected of one object; a promise where something of it is. */
export function executeFields(
  run: Run,
  { fields, makeObject }: Selections,
  source: unknown,
  path: ResponsePath | undefined,
): Answer | Promise<Answer> {
  const answers = makeObject();
  const pending: string[] = [];
  try {
    for (const plan of fields) {
      const answer = executeField({ run, plan, parentPath: path, ownPath: undefined }, source);
      answers[plan.responseName] = answer;
      if (isPromise(answer)) pending.push(plan.responseName);
    }
  } catch (error) {
    // What is under way may fail as well, and somebody has to hear of it.
    if (pending.length === 0) throw error;
    return failAfter(settled(answers, pending), error);
  }
  return pending.length === 0 ? answers : settled(answers, pending);
}

async function failAfter(others: Promise<unknown>, error: unknown): Promise<never> {
  await others.catch(() => undefined);
  throw error;
}

async function settled(answers: Answer, pending: readonly string[]): Promise<Answer> {
  const values = await Promise.all(pending.map((name) => answers[name]));
  pending.forEach((name, index) => (answers[name] = values[index]));
  return answers;
}

function executeField(field: FieldOfObject, source: unknown): unknown {
  const { shape } = field.plan;
  try {
    return completeInPlace(field, shape, resolveField(field, source), undefined);
  } catch (error) {
    return failed(field, shape, error, undefined);
  }
}

/** A value, or the promise of one, on its own place in the answer: what fails here fails alone, where that may be null. */
function completeInPlace(
  field: FieldOfObject,
  shape: Shape,
  value: unknown,
  item: ResponsePath | undefined,
): unknown {
  const fail = (error: unknown) => failed(field, shape, error, item);
  if (isPromise(value)) {
    return value.then((resolved) => completeInPlace(field, shape, resolved, item), fail);
  }
  try {
    const completed = complete(field, shape, value, item);
    return isPromise(completed) ? completed.then(undefined, fail) : completed;
  } catch (error) {
    return fail(error);
  }
}

/** Null in the place of what failed, and its error beside the answer; where null is no answer, the error goes on. */
function failed(field: FieldOfObject, shape: Shape, error: unknown, item: ResponsePath | undefined): null {
  const path = item ?? pathOf(field);
  const located = locatedError(error, field.plan.fieldNodes, responsePathAsArray(path));
  if (shape.kind === 'REQUIRED') throw located;
  field.run.errors.add(located, path);
  return null;
}

/** A value as its type wants it in the answer; `item` is its place in a list, if it has one. */
function complete(
  field: FieldOfObject,
  shape: Shape,
  value: unknown,
  item: ResponsePath | undefined,
): unknown {
  if (value instanceof Error) throw value;
  if (shape.kind === 'REQUIRED') return required(field, complete(field, shape.inner, value, item));
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case 'LEAF':
      return serialize(shape.type, value);
    case 'LIST':
      return completeList(field, shape.item, value, item ?? pathOf(field));
    case 'OBJECT':
      return completeObject(field, shape.type, value, item ?? pathOf(field));
    case 'ABSTRACT': {
      const type = runtimeTypeOf(field, shape.type, value);
      const completeAs = (known: GraphQLObjectType) =>
        completeObject(field, known, value, item ?? pathOf(field));
      return isPromise(type) ? type.then(completeAs) : completeAs(type);
    }
  }
}

function required({ plan }: FieldOfObject, completed: unknown): unknown {
  if (completed !== null) return completed;
  throw new Error(`Cannot return null for non-nullable field ${fieldName(plan)}.`);
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  const serialized = type.serialize(value);
  if (serialized === null || serialized === undefined) {
    throw new Error(`${type.name} made nothing of a value.`);
  }
  return serialized;
}

function completeObject(field: FieldOfObject, type: GraphQLObjectType, value: unknown, path: ResponsePath) {
  return executeFields(field.run, field.plan.selectionsOf(type), value, path);
}

function completeList(field: FieldOfObject, shape: Shape, list: unknown, path: ResponsePath): unknown {
  if (typeof list !== 'object' || list === null || !(Symbol.iterator in list)) {
    throw new Error(`Expected Iterable, but did not find one for field "${fieldName(field.plan)}".`);
  }
  const items: unknown[] = [];
  let isPending = false;
  try {
    for (const value of list as Iterable<unknown>) {
      const item = { prev: path, key: items.length, typename: undefined };
      const completed = completeInPlace(field, shape, value, item);
      items.push(completed);
      if (isPromise(completed)) isPending = true;
    }
  } catch (error) {
    // Nobody waits for the others any more; unheard, their failures would end the process.
    if (isPending) Promise.all(items).catch(() => undefined);
    throw error;
  }
  return isPending ? Promise.all(items) : items;
}

function fieldName({ parentType, definition }: FieldPlan): string {
  return `${parentType.name}.${definition.name}`;
}
