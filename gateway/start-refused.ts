/** The gateway does not start, for a reason that its operator can mend. Said without the place in the code. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
