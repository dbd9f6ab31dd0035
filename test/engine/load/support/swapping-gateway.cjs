'use strict';
// A compiled gateway that looks at its supergraph file often, so that a hundred changes of it take minutes and no hour.
const process = require('node:process');
const { readFileSync } = require('node:fs');
const { createLog } = require('@courtyard/shared/service/log');
const { stopWithProcess } = require('@courtyard/shared/service/stop-with-process');
const { followFile } = require('@courtyard/gateway/engine/supergraph/follow-file');
const { startGateway } = require('@courtyard/gateway/server');

const [file, port] = process.argv.slice(2);
const log = createLog('gateway');
const supergraph = readFileSync(file, 'utf8');
const options = { supergraph, host: '127.0.0.1', port: Number(port), consoleFolder: null, log };

void startGateway(options).then((gateway) => {
  followFile(file, {
    current: supergraph,
    onChange: (content) => gateway.replaceSupergraph(content),
    log,
    intervalMs: 20,
  });
  stopWithProcess(log, () => gateway.close());
});
