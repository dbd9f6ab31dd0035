import type { FetchDataRewrite } from '../planning/plan';
import { compileFillIn, compileTidyBelow, type FillIn } from './fast-merge';
import { isFields } from './fields';
import { withoutExtras } from './merge-answer';
import { applyRewrites } from './rewrites';
import type { PlanSurroundings } from './run';
import { namesAfter, type SelectedNames } from './selected-names';

/** How the answers of one fetch become a part of what is put together. */
export interface Merging {
  /** In the form in which answers are kept. */
  readonly names: SelectedNames;
  /** Brings an answer into the form in which it is kept; null where it is kept as it comes. */
  readonly tidy: ((answer: unknown) => unknown) | null;
  /** The merge for the usual case; null where there is none. */
  readonly fillIn: FillIn | null;
  /** Whether there are only leafs, so that nobody adds anything below an answer. */
  readonly isFlat: boolean;
}

/** @param asked the names that the fetch asks for */
export function compileMerging(
  asked: SelectedNames,
  rewrites: readonly FetchDataRewrite[] | undefined,
  { schema, fastPath }: PlanSurroundings,
): Merging {
  const names = namesAfter(asked, rewrites);
  const fillIn = fastPath === false ? null : compileFillIn(names);
  const isRewritten = rewrites !== undefined && rewrites.length > 0;
  const tidyBelow = fillIn === null || isRewritten ? undefined : compileTidyBelow(asked);
  const isFlat = [...names.values()].every((below) => below === null);
  const inGeneral = (answer: unknown) => {
    const kept = withoutExtras(answer, asked);
    applyRewrites(rewrites, kept, schema);
    return kept;
  };
  if (tidyBelow === undefined) return { names, tidy: inGeneral, fillIn, isFlat };
  const tidy =
    tidyBelow &&
    ((answer: unknown) => {
      if (isFields(answer)) tidyBelow(answer);
      return answer;
    });
  return { names, tidy, fillIn, isFlat };
}
