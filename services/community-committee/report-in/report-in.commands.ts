import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import {
  ReportInEntity,
  ReportInRuleEntity,
  type ReportInRow,
  type ReportInRuleRow,
} from './report-in.entity';

/** Enters where a kind of report-in is made. Throws NOT_FOUND for an unknown territory. */
export async function setReportInRule(manager: EntityManager, rule: NewFact<ReportInRuleRow>): Promise<void> {
  await requirePlace(manager, rule.placeId);
  await recordFact(manager, ReportInRuleEntity, rule);
}

/**
 * Records how many have reported in at a place. Throws NOT_FOUND for an unknown place, REPORT_IN_NOT_ALLOWED where
 * no rule of its territory admits places of its kind, and FACT_INCONSISTENT where more are active than reported in.
 */
export async function countReportIns(manager: EntityManager, count: NewFact<ReportInRow>): Promise<void> {
  const { id, kind, placeId, registered, active, registeredPrecision } = count;
  await requirePlace(manager, placeId);
  if (!(await isAdmitted(manager, count))) throw refusal('REPORT_IN_NOT_ALLOWED', { kind, place: placeId });
  if (registered !== null && registeredPrecision === 'EXACT' && (active ?? 0) > registered) {
    throw refusal('FACT_INCONSISTENT', { id, why: `${active} of ${registered} are active` });
  }
  await recordFact(manager, ReportInEntity, count);
}

async function isAdmitted(
  manager: EntityManager,
  { kind, placeId }: Pick<ReportInRow, 'kind' | 'placeId'>,
): Promise<boolean> {
  const rules = await manager.query<unknown[]>(
    `SELECT 1 FROM report_in_rule AS rule
       JOIN place_ancestor AS pair ON pair.ancestor_id = rule.place_id
       JOIN place_replica AS place ON place.id = pair.place_id
      WHERE pair.place_id = $1 AND rule.kind = $2 AND place.kind = ANY(rule.place_kinds) LIMIT 1`,
    [placeId, kind],
  );
  return rules.length > 0;
}
