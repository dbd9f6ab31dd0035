import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import { plannerSupergraph } from '@courtyard/gateway/engine/supergraph/planner-supergraph';
import { restoreVirtualFields } from '@courtyard/gateway/engine/supergraph/planner-virtual-fields';
import { readSupergraph } from '@courtyard/gateway/engine/supergraph/read-supergraph';

const everything = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@requires" "@external" "@provides" "@shareable" "@inaccessible" "@override" "@context" "@fromContext" "@tag"
  "@interfaceObject" "@authenticated" "@requiresScopes" "@policy" "@cost" "@listSize" "@composeDirective"
])\n`;

/** Composes subgraphs by name. Definitions that link nothing themselves may use all of federation. */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(sdl.includes('federation/v2') ? sdl : everything + sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Plans for the planner's copy of a supergraph, as the engine does: what is restored may come from another thread. */
export function plannerOf(
  supergraph: string,
  config?: ConstructorParameters<typeof QueryPlanner>[1],
): (query: string, overrides?: Readonly<Record<string, boolean>>) => QueryPlan {
  const { sdl, virtualFields } = plannerSupergraph(readSupergraph(supergraph));
  const built = Supergraph.build(sdl, { supportedFeatures: null, validateSupergraph: false });
  const planner = new QueryPlanner(built, config);
  const sent = structuredClone(virtualFields);
  return (query, overrides = {}) => {
    const operation = operationFromDocument(built.apiSchema(), parse(query));
    const overrideConditions = new Map(Object.entries(overrides));
    return restoreVirtualFields(planner.buildQueryPlan(operation, { overrideConditions }), sent);
  };
}
