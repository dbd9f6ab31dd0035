import { z } from 'zod';
import { readDataSetNames, type DataSetName } from '../data-set';
import { portSetting, readSettings } from '../settings';
import { databaseAddress, databaseSettings, directDatabase } from './database-address';
import { describeError } from './describe-error';
import { createLog } from './log';
import type { ServiceDefinition } from './service-definition';
import { startService } from './start-service';
import { stopWithProcess } from './stop-with-process';

/** Runs a service as a process of its own, with its settings from the environment, until it is told to stop. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const log = createLog(definition.name);
  const settings = readSettings({
    ...databaseSettings,
    POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    POOL_WAIT_MS: z.coerce.number().int().min(1).max(60_000).default(750),
    // Below the time limit of the gateway, so that the caller learns why.
    STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(1).max(600_000).default(1_500),
    MAX_STREAMS: z.coerce.number().int().min(1).max(1_000_000).default(5_000),
    PORT: portSetting,
    HOST: z.string().default('127.0.0.1'),
    TENANTS: z.string().optional(),
    PLACE_FEED_URL: z.url({ error: "expected the address of coordination's /index" }).optional(),
    INDEX_FEEDS: z.string().default('').transform(readAddresses),
    FEED_INTERVAL_MS: z.coerce.number().int().min(50).max(3_600_000).default(2_000),
    LOAD_DATA: z.string().default('').transform(readDataSets),
  });
  const service = await startService(
    definition,
    {
      databaseUrl: databaseAddress(settings),
      ...directDatabase(settings),
      mostStreams: settings.MAX_STREAMS,
      poolSize: settings.POOL_SIZE,
      poolWaitMs: settings.POOL_WAIT_MS,
      statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
      host: settings.HOST,
      port: settings.PORT,
      tenants: settings.TENANTS?.split(',').map((tenant) => tenant.trim()) ?? null,
      placeFeedUrl: settings.PLACE_FEED_URL ?? null,
      indexFeeds: settings.INDEX_FEEDS,
      feedIntervalMs: settings.FEED_INTERVAL_MS,
      dataSets: settings.LOAD_DATA,
    },
    log,
  );
  stopWithProcess(log, service.close);
  await service.prepared.catch((error: unknown) => {
    log.fatal({ err: error }, 'could not be prepared');
    // Without what hangs on the error, such as the values of a statement, which Node.js would print.
    throw new Error(`The service could not be prepared: ${describeError(error).message}`);
  });
}

function readDataSets(text: string, context: z.RefinementCtx): readonly DataSetName[] {
  try {
    return readDataSetNames(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
}

/** `property-company=http://host/index,…`: the stakeholders' indexes by name. */
function readAddresses(text: string, context: z.RefinementCtx): Record<string, string> {
  const pairs = text
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => pair.trim().split('='));
  const wrong = pairs.find(([name, url]) => !name || !url || !URL.canParse(url));
  if (wrong)
    context.addIssue({ code: 'custom', message: 'expected name=address, several with commas between' });
  return Object.fromEntries(pairs.map(([name = '', url = '']) => [name, url]));
}
