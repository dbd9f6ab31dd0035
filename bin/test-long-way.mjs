// npm run test:long-way: what the engine is to answer, once more with its short ways switched off.
process.env.ENGINE_FAST_PATH = 'off';
process.argv.push('test/engine/correctness', 'test/engine/differential', 'test/engine/streams');
await import('./test.mjs');
