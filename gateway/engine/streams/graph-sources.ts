import { createStreamClient } from '../subgraphs/streams/stream-client';
import { createSharedSources, type SharedSources } from './shared-sources';
import type { SourceSettings } from './stream-settings';

export interface SourceOptions extends SourceSettings {
  readonly timeoutOf: (subgraph: string) => number;
  readonly mostErrors: number;
}

const standardMaxEventBytes = 1024 * 1024;

/** The sources of all subgraphs of one graph. */
export function createGraphSources(
  addresses: ReadonlyMap<string, string>,
  {
    timeoutOf,
    mostErrors: maxErrors,
    streamUrls = {},
    maxEventBytes = standardMaxEventBytes,
    onSourceOpened,
    onSourceEnded,
  }: SourceOptions,
): SharedSources {
  return createSharedSources({
    clientOf: (subgraph) =>
      createStreamClient({
        url: ownEntry(streamUrls, subgraph) ?? addresses.get(subgraph) ?? '',
        openTimeoutMs: timeoutOf(subgraph),
        maxEventBytes,
        maxErrors,
      }),
    onOpened: (subgraph) => onSourceOpened?.(subgraph),
    onEnded: (subgraph) => onSourceEnded?.(subgraph),
  });
}

function ownEntry(entries: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
