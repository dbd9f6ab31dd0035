import { aliasAsInput } from './cases/alias-as-input';
import { aliasAsKey } from './cases/alias-as-key';
import { authorization } from './cases/authorization';
import { context } from './cases/context';
import { errorPath } from './cases/error-path';
import { failedInput } from './cases/failed-input';
import { falsyValues } from './cases/falsy-values';
import { fragmentBomb } from './cases/fragment-bomb';
import { halfOpen } from './cases/half-open';
import { interfaceObject } from './cases/interface-object';
import { manyAliases } from './cases/many-aliases';
import { overrideLabel } from './cases/override-label';
import { redirect } from './cases/redirect';
import { repeatedEntities } from './cases/repeated-entities';
import { repeatedFetches } from './cases/repeated-fetches';
import { requiredArguments } from './cases/required-arguments';
import { unreachable } from './cases/unreachable';
import { unresolvableKey } from './cases/unresolvable-key';
import { untoldNull } from './cases/untold-null';
import type { Difference } from './difference';

/** By the name of their file: wrong answers first, then what is not served, what is asked too often, and what hurts. */
export const differences: Readonly<Record<string, Difference>> = {
  'alias-as-input': aliasAsInput,
  'alias-as-key': aliasAsKey,
  'required-arguments': requiredArguments,
  'unresolvable-key': unresolvableKey,
  'falsy-values': falsyValues,
  'interface-object': interfaceObject,
  'error-path': errorPath,
  'untold-null': untoldNull,
  'failed-input': failedInput,
  'override-label': overrideLabel,
  context,
  authorization,
  'repeated-entities': repeatedEntities,
  'repeated-fetches': repeatedFetches,
  'half-open': halfOpen,
  unreachable,
  redirect,
  'fragment-bomb': fragmentBomb,
  'many-aliases': manyAliases,
};
