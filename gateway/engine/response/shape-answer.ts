import type { Failures } from '../execution/failures';
import { compileProjection, unusual, type Project } from './projection';
import type { ShapeAnswer, ShapeParts } from './shape';
import { compileExactShape } from './shape-exactly';
import type { WaitingPart } from './tell-problems';

/**
 * Prepares what turns the gathered values into the caller's answer. An answer in which anything is unusual is shaped
 * exactly, from the beginning; which of the ways was taken nobody can tell from the result. Each way is compiled when it
 * is first gone, since most operations only ever need one.
 */
export function compileShape(parts: ShapeParts): ShapeAnswer {
  const { schema, operation, fastPath = true, deferred = null } = parts;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The graph has no ${operation.operation}.`);
  let exactly: ShapeAnswer | undefined;
  let project: Project | undefined;
  return (gathered) => {
    if (fastPath && deferred === null && isWithoutFailures(gathered.failures)) {
      project ??= compileProjection(rootType, parts);
      const data = project(gathered.root);
      if (data !== unusual) return { data, errors: [], waiting: nothing };
    }
    exactly ??= compileExactShape(rootType, parts);
    return exactly(gathered);
  };
}

const nothing: readonly WaitingPart[] = [];

function isWithoutFailures({ all, omitted }: Failures): boolean {
  return all.length === 0 && omitted === 0;
}
