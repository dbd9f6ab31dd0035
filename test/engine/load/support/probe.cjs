'use strict';
// Loaded into a gateway's process before all else; answers with what only that process can know of itself.
const process = require('node:process');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

// Threads of the process load it too, and have nothing to tell.
if (isMainThread) {
  process.on('message', (question) => {
    if (question === 'forget') return void delay.reset();
    if (question === 'figures') process.send(figures());
  });
  // Listening alone must not keep a process that has drained alive.
  process.channel.unref();
}

function figures() {
  // Twice: what the first run lets go of may hold more.
  globalThis.gc();
  globalThis.gc();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heapMiB: heapUsed / 1_048_576,
    rssMiB: rss / 1_048_576,
    cpuMs: (user + system) / 1_000,
    // It counts from one look at the clock to the next.
    longestStallMs: Math.max(0, delay.max / 1e6 - resolutionMs),
  };
}
