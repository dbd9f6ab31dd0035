// npm run test:engine-load: the compiled gateway under load, before subgraphs that fail; prints figures.
import { runCompiledSuite } from './steps/run-compiled-suite.mjs';

await runCompiledSuite('jest.engine-load.config.js');
