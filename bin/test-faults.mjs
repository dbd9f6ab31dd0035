// npm run test:faults: whole systems of their own on free ports, whose databases are killed and halted under load.
import { runCompiledSuite } from './steps/run-compiled-suite.mjs';

await runCompiledSuite('jest.faults.config.js');
