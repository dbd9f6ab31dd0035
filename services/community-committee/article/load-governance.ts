import type { EntityManager } from 'typeorm';
import { recordDeliberation } from '../deliberation/deliberation.commands';
import { describeForum } from '../forum/forum.commands';
import { stateGoal } from '../goal/goal.commands';
import { registerIssue } from '../issue/issue.commands';
import { openLedger } from '../ledger/ledger.commands';
import { tallyMeetings } from '../meeting-tally/meeting-tally.commands';
import { recordMeeting } from '../meeting/meeting.commands';
import { registerProject } from '../project/project.commands';
import { setRoute } from '../route/route.commands';
import { defineRuleSet } from '../rule-set/rule-set.commands';
import { recordSurvey } from '../survey/survey.commands';
import { noteTrend } from '../trend/trend.commands';
import { recordWork } from '../work/work.commands';
import { deliberations, forums, goals } from './deliberations';
import { issues } from './issues';
import { ledgers, routes, trends } from './ledgers';
import { meetings, meetingTallies } from './meetings';
import { projects, works } from './projects';
import { ruleSets } from './rule-sets';
import { fivePoors, questionnaire } from './surveys';

/** From the need to the project: what people asked for, how they decided, and what came of it. */
export async function loadGovernance(manager: EntityManager): Promise<void> {
  for (const ledger of ledgers) await openLedger(manager, ledger);
  for (const route of routes) await setRoute(manager, route);
  for (const issue of issues) await registerIssue(manager, issue);
  for (const trend of trends) await noteTrend(manager, trend);
  await recordSurvey(manager, questionnaire, fivePoors);
  for (const goal of goals) await stateGoal(manager, goal);
  for (const forum of forums) await describeForum(manager, forum);
  for (const ruleSet of ruleSets) await defineRuleSet(manager, ruleSet);
  for (const deliberation of deliberations) await recordDeliberation(manager, deliberation);
  for (const tally of meetingTallies) await tallyMeetings(manager, tally);
  for (const meeting of meetings) await recordMeeting(manager, meeting);
  for (const project of projects) await registerProject(manager, project);
  for (const work of works) await recordWork(manager, work);
}
