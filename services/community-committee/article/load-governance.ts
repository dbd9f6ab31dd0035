import type { EntityManager } from 'typeorm';
import { recordDeliberation } from '../deliberation/deliberation.commands';
import { describeForum } from '../forum/forum.commands';
import { stateGoal } from '../goal/goal.commands';
import { recordHandover } from '../handover/handover.commands';
import { registerIssue } from '../issue/issue.commands';
import { startClock } from '../issue-clock/issue-clock.commands';
import { recordOutcome } from '../issue-outcome/issue-outcome.commands';
import { countSupport } from '../issue-support/issue-support.commands';
import { openLedger } from '../ledger/ledger.commands';
import { tallyMeetings } from '../meeting-tally/meeting-tally.commands';
import { recordMeeting } from '../meeting/meeting.commands';
import { registerProject } from '../project/project.commands';
import { setRoute } from '../route/route.commands';
import { defineRuleSet } from '../rule-set/rule-set.commands';
import { definePolicy } from '../service-level-policy/service-level-policy.commands';
import { recordSurvey } from '../survey/survey.commands';
import { noteTrend } from '../trend/trend.commands';
import { recordWork } from '../work/work.commands';
import { deliberations, forums, goals } from './deliberations';
import { handovers, issueClocks, issueOutcomes, issueSupports, serviceLevelPolicies } from './issue-stories';
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
  await loadIssueStories(manager);
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

/** What happened to issues after they were raised. */
async function loadIssueStories(manager: EntityManager): Promise<void> {
  for (const policy of serviceLevelPolicies) await definePolicy(manager, policy);
  for (const clock of issueClocks) await startClock(manager, clock);
  for (const handover of handovers) await recordHandover(manager, handover);
  for (const outcome of issueOutcomes) await recordOutcome(manager, outcome);
  for (const support of issueSupports) await countSupport(manager, support);
}
