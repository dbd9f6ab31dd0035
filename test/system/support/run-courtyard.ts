// Runs the whole system of the project folder given, the way bin/courtyard.js does.
import { startedBy } from '../../../bin/steps/started-by.js';
import { run } from '../../../system/main';

void run(process.argv[2] ?? '', startedBy()).then((code) => process.exit(code));
