import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One subgraph as composition takes it. */
export interface SubgraphDefinition {
  readonly name: string;
  /** Where it answers by default; the gateway's settings may say otherwise. */
  readonly url: string;
  readonly sdl: string;
}

/**
 * Hints that are errors here: where one copy of a shared input or enum lags behind, composition silently drops
 * the field or value for everybody.
 */
const hintsTakenSeriously = new Set([
  'INCONSISTENT_INPUT_OBJECT_FIELD',
  'INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM',
  'INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM',
]);

/** Joins the stakeholders' schemas into one. Throws with every error and serious hint, not only the first. */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): string {
  const composed = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  const problems = [
    ...(composed.errors ?? []).map(({ message, extensions }) => `${String(extensions.code)}: ${message}`),
    ...(composed.hints ?? [])
      .filter(isSerious)
      .map(({ definition, message }) => `${definition.code}: ${message}`),
  ];
  if (problems.length > 0) {
    throw new Error(`The subgraphs do not compose:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  return composed.supergraphSdl ?? '';
}

function isSerious({ definition }: { definition: { code: string } }): boolean {
  return hintsTakenSeriously.has(definition.code);
}
