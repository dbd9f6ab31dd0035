import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serviceNames } from '../../../system/service-names';
import { temporaryFolder } from './temporary-folder';

/** Serves what the system asks of every process, and leaves word of how it was started. */
const server = `
const { createServer } = require('node:http');
const { writeFileSync } = require('node:fs');
exports.serve = (name, port, args) => {
  const server = createServer((request, response) => response.end()).listen(port, '127.0.0.1');
  process.once('SIGTERM', () => server.close());
  const left = { pid: process.pid, args, environment: process.env };
  writeFileSync(require('node:path').join(__dirname, name + '.json'), JSON.stringify(left));
};
`;

export interface SmallProject {
  readonly folder: string;
  /** How the process of this name was last started. */
  started(name: string): {
    readonly pid: number;
    readonly args: readonly string[] | null;
    readonly environment: Readonly<Record<string, string>>;
  };
}

/** A project with the real commands in `bin/`, whose services and gateway only say that they are ready. */
export function smallProject(): SmallProject {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'server.js'), server);
  copy(folder, 'bin/courtyard.js');
  for (const name of serviceNames) {
    write(folder, `services/${name}/package.json`, '{}');
    write(
      folder,
      `services/${name}/dist/index.js`,
      `exports.run = () => require('../../../server').serve('${name}', process.env.PORT, null);`,
    );
  }
  write(
    folder,
    'gateway/dist/main.js',
    `exports.run = (args) => require('../../server').serve('gateway', args[args.indexOf('--port') + 1], args);`,
  );
  return {
    folder,
    started: (name) =>
      JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as ReturnType<
        SmallProject['started']
      >,
  };
}

function copy(folder: string, file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  copyFileSync(path.join(__dirname, '..', '..', '..', file), path.join(folder, file));
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}
