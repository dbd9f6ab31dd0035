/** Made beforehand, since to make an error is to walk the stack. */
const givenUp = new Error('This answer has to be shaped exactly.');

/** Leaves the short way, from however deep within. */
export function giveUp(): never {
  throw givenUp;
}

export function hasGivenUp(error: unknown): boolean {
  return error === givenUp;
}
