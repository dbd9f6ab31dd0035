import type { EntityManager } from 'typeorm';
import { refusal } from '@courtyard/shared/errors/refusal';
import { IssueEntity, type IssueRow } from '../issue/issue.entity';

/** The issue of an id. Throws NOT_FOUND for one that there is not. */
export async function requireIssue(manager: EntityManager, id: string): Promise<IssueRow> {
  const issue = await manager.findOneBy(IssueEntity, { id });
  if (issue === null) throw refusal('NOT_FOUND', { type: 'Issue', id });
  return issue;
}
