/** Who is asking. Every context carries one; until sign-in exists, everybody is anonymous. */
export type Viewer =
  | { readonly kind: 'ANONYMOUS' }
  | { readonly kind: 'STAKEHOLDER'; readonly subject: string; readonly organization: string };

export const anonymous: Viewer = { kind: 'ANONYMOUS' };
