import { build } from '../../build.mjs';

/** Builds, and says so only when there was something to build; ends with a sentence when it fails. */
export async function buildQuietly() {
  try {
    const { filesWritten, consoleBuilt } = await build();
    if (filesWritten > 0 || consoleBuilt) console.log('已构建 · Built');
    await stopCompiler(filesWritten);
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

/** esbuild leaves a process waiting for more work, which would stay beside the running system. */
async function stopCompiler(filesWritten) {
  if (filesWritten > 0) await (await import('esbuild')).stop();
}
