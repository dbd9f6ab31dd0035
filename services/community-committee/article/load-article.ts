import type { EntityManager } from 'typeorm';
import { stateCondition } from '@courtyard/shared/condition/state-condition';
import { recordCompact } from '../compact/compact.commands';
import { notePlace, reportFigure } from '../figure/figure.commands';
import { recordIndicator } from '../indicator/indicator.commands';
import { compacts } from './compacts';
import { conditions } from './conditions';
import { figures, notes } from './figures';
import { indicators } from './indicators';
import { loadCommunityLife } from './load-community-life';
import { loadGovernance } from './load-governance';

/** Loads what the article tells of communities, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const figure of figures) await reportFigure(manager, figure);
  for (const note of notes) await notePlace(manager, note);
  for (const compact of compacts) await recordCompact(manager, compact);
  for (const indicator of indicators) await recordIndicator(manager, indicator);
  await loadGovernance(manager);
  await loadCommunityLife(manager);
  for (const condition of conditions) await stateCondition(manager, condition);
}
