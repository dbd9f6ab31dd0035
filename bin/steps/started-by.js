'use strict';
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

/**
 * The numbers of the processes that run this one for npm: its parent, and npm itself where a shell stands between.
 * None where npm did not start it: then it may be left behind on purpose.
 */
function startedBy({ environment = process.env, parent = process.ppid, read = readProcess } = {}) {
  if (environment.npm_lifecycle_event === undefined) return [];
  const { parent: npm, isShell } = read(parent);
  return isShell && npm > 0 ? [parent, npm] : [parent];
}

function readProcess(pid) {
  try {
    return process.platform === 'linux' ? readFromProc(pid) : readFromPs(pid);
  } catch {
    // Windows has no ps, and elsewhere the parent may just have ended: then that is what will be noticed.
    return { parent: 0, isShell: false };
  }
}

function readFromProc(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return { parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]), isShell: words[1] === '-c' };
}

function readFromPs(pid) {
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const words = line.trim().split(/\s+/);
  return { parent: Number(words[0]), isShell: words[2] === '-c' };
}

module.exports = { startedBy };
