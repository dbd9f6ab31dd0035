/** Ends with a sentence on a Node.js that is too old to run Courtyard. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Courtyard needs Node.js 20.19 or newer, but this is ${version}: install one from https://nodejs.org/`,
  );
  process.exit(1);
}
