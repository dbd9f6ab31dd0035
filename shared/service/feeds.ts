import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { DatabaseProbe } from '../database/probe';
import { catchUp, follow, readWatermark, type Feed } from '../index-feed/follow';
import { applyPlaces } from '../place-replica/place-replica';
import type { Logger } from './log';
import type { ServiceDefinition } from './service-definition';

/** Whose register the places are in. */
const register = 'coordination';

export interface FeedSettings {
  /** Address of coordination's `GET /index`; null leaves the replica of places as it is. */
  readonly placeFeedUrl: string | null;
  /** Addresses of the stakeholders' `GET /index`, by name; only the service that gathers them reads any. */
  readonly indexFeeds: Readonly<Record<string, string>>;
  readonly feedIntervalMs: number;
}

export interface Following {
  readonly dataSource: DataSource;
  readonly settings: FeedSettings;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/**
 * Learns the places and goes on following all feeds. A service that never had the places waits for coordination;
 * one that has a replica starts on it. Returns the work that ends when the signal says so.
 */
export async function followFeeds(
  definition: ServiceDefinition,
  { dataSource, settings, log, signal }: Following,
): Promise<{ readonly done: Promise<unknown> }> {
  const places = placeFeed(definition, dataSource, settings);
  const onFailure = (source: string) => (error: unknown) =>
    log.warn(
      { feed: source, err: error },
      source === register ? 'the place register could not be read' : 'an index could not be read',
    );
  if (places !== null && (await readWatermark(dataSource, register)) === null) {
    await readFirst({ ...places, signal }, { signal, onFailure: onFailure(register) });
  }
  const feeds = [...(places === null ? [] : [places]), ...indexFeeds(definition, dataSource, settings)];
  const following = feeds.map((feed) =>
    follow(
      { ...feed, signal },
      { everyMs: settings.feedIntervalMs, signal, onFailure: onFailure(feed.source) },
    ),
  );
  return { done: Promise.all(following) };
}

/** Reads every feed once; throws where one cannot be read. */
export async function catchUpWithFeeds(
  definition: ServiceDefinition,
  dataSource: DataSource,
  settings: FeedSettings,
): Promise<void> {
  const places = placeFeed(definition, dataSource, settings);
  if (places !== null) await catchUp(places);
  for (const feed of indexFeeds(definition, dataSource, settings)) await catchUp(feed);
}

/** Whether the service knows the places it needs to answer; rejects where the database does not answer. */
export async function placesAreKnown(
  { followsPlaces }: ServiceDefinition,
  probe: DatabaseProbe,
): Promise<boolean> {
  const rows = await probe.query(
    followsPlaces ? `SELECT FROM feed_watermark WHERE source = '${register}'` : 'SELECT',
  );
  return rows.length > 0;
}

function placeFeed(
  { followsPlaces }: ServiceDefinition,
  dataSource: DataSource,
  { placeFeedUrl }: FeedSettings,
): Feed | null {
  if (!followsPlaces || placeFeedUrl === null) return null;
  return { source: register, url: placeFeedUrl, dataSource, apply: applyPlaces };
}

function indexFeeds(
  { applyIndex }: ServiceDefinition,
  dataSource: DataSource,
  settings: FeedSettings,
): Feed[] {
  if (applyIndex === undefined) return [];
  return Object.entries(settings.indexFeeds).map(([source, url]) => ({
    source,
    url,
    dataSource,
    apply: (manager, entries) => applyIndex(manager, source, entries),
  }));
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
