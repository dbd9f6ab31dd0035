import { once } from 'node:events';
import type { Started } from '../servers';

/** One request as a subgraph got it. */
export interface RecordedFetch {
  readonly url: string;
  readonly body: string;
  /** Fetches of one wave were sent together; the next wave waited for their answers. */
  readonly wave: number;
}

export type SubgraphCommand = 'count' | 'record' | 'recorded';

export interface SubgraphReply {
  /** Requests answered so far. */
  readonly count: number;
  readonly recorded: readonly RecordedFetch[];
}

/** Asks the process of the subgraphs, which answers every command. */
export async function askSubgraphs(subgraphs: Started, command: SubgraphCommand): Promise<SubgraphReply> {
  subgraphs.child.send(command);
  const [reply] = (await Promise.race([once(subgraphs.child, 'message'), subgraphs.gone])) as [SubgraphReply];
  return reply;
}
