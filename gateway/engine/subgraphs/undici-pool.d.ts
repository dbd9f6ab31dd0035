/** The pool alone: the package's index also loads fetch, WebSocket and a cache, 150 ms of every start. */
declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici';
  export = Pool;
}
