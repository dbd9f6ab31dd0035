import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { catchUp, follow, readWatermark, type Feed } from '../index-feed/follow';
import { applyPlaces } from '../place-replica/place-replica';
import type { Logger } from './log';
import type { ServiceDefinition } from './service-definition';

const source = 'coordination';

export interface Following {
  readonly dataSource: DataSource;
  readonly settings: { readonly placeFeedUrl: string | null; readonly feedIntervalMs: number };
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/**
 * Learns the places and goes on following them. A service that never had them waits for coordination; one that
 * has a replica starts on it. Returns the work that ends when the signal says so.
 */
export async function followPlaces(
  { followsPlaces }: ServiceDefinition,
  { dataSource, settings, log, signal }: Following,
): Promise<{ readonly done: Promise<void> } | null> {
  if (!followsPlaces || settings.placeFeedUrl === null) return null;
  const feed: Feed = { source, url: settings.placeFeedUrl, dataSource, apply: applyPlaces, signal };
  const onFailure = (error: unknown) => log.warn({ err: error }, 'the place register could not be read');
  if ((await readWatermark(dataSource, source)) === null) await readFirst(feed, { signal, onFailure });
  return { done: follow(feed, { everyMs: settings.feedIntervalMs, signal, onFailure }) };
}

/** Says once what it waits for, and asks often, since nothing is served before. */
async function readFirst(
  feed: Feed,
  { signal, onFailure }: { signal: AbortSignal; onFailure: (error: unknown) => void },
): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      return await catchUp(feed);
    } catch (error) {
      if (attempt === 1) onFailure(error);
      await sleep(150, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Whether the service knows the places it needs to answer; also finds a database that is away. */
export async function placesAreKnown(
  { followsPlaces }: ServiceDefinition,
  dataSource: DataSource,
): Promise<boolean> {
  if (followsPlaces) return (await readWatermark(dataSource, source)) !== null;
  await dataSource.query('SELECT 1');
  return true;
}
