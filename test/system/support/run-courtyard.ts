// Runs the whole system of the project folder given, the way bin/courtyard.js does.
import { run } from '../../../system/main';

void run(process.argv[2] ?? '').then((code) => process.exit(code));
