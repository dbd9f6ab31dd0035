/** Who asks. Nothing in it comes from anywhere but a verified token. */
export type Caller = AnonymousCaller | SignedInCaller;

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

export interface SignedInCaller {
  readonly kind: 'signedIn';
  /** The `sub` claim. */
  readonly subject: string;
  /** The words of the `scope` claim. */
  readonly scopes: ReadonlySet<string>;
  /** The whole payload of the token. */
  readonly claims: Readonly<Record<string, unknown>>;
}

export const anonymousCaller: AnonymousCaller = { kind: 'anonymous' };
