import path from 'node:path';
import { forEachService, serviceNames, settingSuffix, type ServiceName } from './service-names';

export interface Settings {
  /** Where data, secrets and logs are kept. */
  readonly stateFolder: string;
  /** Where the gateway listens. */
  readonly host: string;
  readonly port: number;
  readonly servicePorts: Readonly<Record<ServiceName, number | null>>;
  readonly databasePort: number | null;
  /** The databases of somebody else, or null when the embedded one is used. */
  readonly databaseUrls: Readonly<Record<ServiceName, string>> | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings once; a wrong one is named in the error. */
export function readSettings(environment: Environment, projectFolder: string): Settings {
  const settings = {
    stateFolder: path.resolve(projectFolder, environment.COURTYARD_HOME || '.courtyard'),
    host: environment.COURTYARD_HOST || '127.0.0.1',
    port: readPort(environment, 'PORT') ?? 4000,
    servicePorts: forEachService((name) => readPort(environment, portSetting(name))),
    databasePort: readPort(environment, 'PORT_DATABASE'),
    databaseUrls: readDatabaseUrls(environment),
  };
  checkDistinct(settings);
  return settings;
}

export interface AskedPort {
  readonly setting: string;
  readonly port: number;
  readonly host: string;
}

/** The ports of gateway and services that were asked for, which therefore must be free. */
export function askedPorts(settings: Settings): AskedPort[] {
  const ofServices = serviceNames.flatMap((name) => {
    const port = settings.servicePorts[name];
    return port === null ? [] : [{ setting: portSetting(name), port, host: '127.0.0.1' }];
  });
  return [{ setting: 'PORT', port: settings.port, host: settings.host }, ...ofServices];
}

function portSetting(name: ServiceName): string {
  return `PORT_${settingSuffix(name)}`;
}

function readPort(environment: Environment, setting: string): number | null {
  const text = environment[setting]?.trim();
  if (!text) return null;
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new Error(`Expected ${setting} to be a port from 1 to 65535, but got "${text}".`);
}

function readDatabaseUrls(environment: Environment): Record<ServiceName, string> | null {
  const urls = forEachService((name) => environment[urlSetting(name)]?.trim() || null);
  const missing = serviceNames.filter((name) => urls[name] === null);
  if (missing.length === serviceNames.length) return null;
  if (missing.length > 0) {
    const names = missing.map(urlSetting).join(', ');
    throw new Error(
      `Some databases are set and others are not: set ${names} too, or none for the embedded database.`,
    );
  }
  return forEachService((name) => checkDatabaseUrl(name, urls[name] ?? ''));
}

function checkDatabaseUrl(name: ServiceName, url: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'postgres:' || protocol === 'postgresql:') return url;
  // The value stays unsaid: it may hold a password.
  throw new Error(`Expected ${urlSetting(name)} to look like postgres://role:password@host:5432/database.`);
}

function urlSetting(name: ServiceName): string {
  return `DATABASE_URL_${settingSuffix(name)}`;
}

function checkDistinct(settings: Settings): void {
  const database = { setting: 'PORT_DATABASE', port: settings.databasePort };
  const ports = [...askedPorts(settings), ...(database.port === null ? [] : [database])];
  for (const [index, { setting, port }] of ports.entries()) {
    const other = ports.slice(0, index).find((earlier) => earlier.port === port);
    if (other)
      throw new Error(`${other.setting} and ${setting} are both ${port}: give each a port of its own.`);
  }
}
