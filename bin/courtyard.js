#!/usr/bin/env node
'use strict';
// The one command: each of its words starts one process.
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

const words = {
  service: ([name]) =>
    serviceNames().includes(name) ? () => load(`services/${name}/dist/index.js`).run() : null,
  gateway: (args) => () => load('gateway/dist/main.js').run(args),
  start: (args) =>
    args.length === 0
      ? () =>
          load('system/dist/main.js')
            .run(root, require('./steps/started-by.js').startedBy())
            .then(process.exit)
      : null,
};

main(process.argv.slice(2));

function main([word, ...args]) {
  const action = Object.hasOwn(words, word ?? '') ? words[word](args) : null;
  if (action === null) return endWith(2, usage());
  endWithParent();
  Promise.resolve()
    .then(action)
    .catch((error) => endWith(1, sentenceFor(error)));
}

/** What an operator can mend needs no place in the code. */
function sentenceFor(error) {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'StartRefused' ? error.message : error.stack;
}

function load(output) {
  const file = path.join(root, output);
  if (existsSync(file)) return require(file);
  return endWith(1, `${output} is not there yet: run "npm run build" first.`);
}

/** A process started by `courtyard start` ends with it, even when that one is killed and cannot say goodbye. */
function endWithParent() {
  if (!process.channel) return;
  process.once('disconnect', () => {
    // The same orderly end as for a signal, also on Windows, which has none.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
    setTimeout(() => process.exit(1), 15_000).unref();
  });
  // Listening alone must not keep a process that has drained alive.
  process.channel.unref();
}

function usage() {
  return [
    'Usage:',
    '  courtyard start                                     the whole system on this machine',
    '  courtyard service NAME                              one service, at DATABASE_URL and PORT',
    '  courtyard gateway [--supergraph FILE] [--port N] [--engine courtyard|apollo]',
    '                                                      the gateway',
    '',
    `Services: ${serviceNames().join(', ')}`,
  ].join('\n');
}

function serviceNames() {
  const folder = path.join(root, 'services');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'package.json')));
}

function endWith(code, sentence) {
  console.error(sentence);
  process.exit(code);
}
