import { z } from 'zod';

/** The channel of a service's database on which its triggers tell what changed. */
export const changeChannel = 'courtyard_changes';

/** More are not told one by one: neither by one transaction, nor to one stream that has not read them yet. */
export const mostChanges = 1_000;

const change = z.object({
  /** The key of the thing that changed. */
  id: z.string(),
  /** Where it lies and what it is about, or did and was before the change. */
  place: z.string().nullable(),
  matter: z.string().nullable(),
  /** Tenant and visibility of the rows it stands in; whoever hears of the change may see all of them. */
  rows: z.array(z.tuple([z.string(), z.string()])).min(1),
});

const notice = z.union([
  z.object({ type: z.string(), changes: z.array(change) }),
  z.object({ type: z.string(), many: z.literal(true) }),
]);

/** A thing of a type, as it is or was when something of it changed. */
export type Change = z.infer<typeof change>;

/** What one notification tells: changes of a type, or that there are more than are told one by one. */
export type Notice = z.infer<typeof notice>;

/** Null for what no trigger of ours wrote: whoever may connect may also notify. */
export function readNotice(payload: string): Notice | null {
  try {
    return notice.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
