import { issues } from '@courtyard/community-committee/article/issues';
import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { service as coordination } from '@courtyard/coordination/index';
import { catchUpWithFeeds } from '@courtyard/shared/service/feeds';
import { recordAppraisal } from '@courtyard/street-department/appraisal/appraisal.commands';
import { appraisals } from '@courtyard/street-department/article/appraisals';
import { streetResources } from '@courtyard/street-department/article/demonstration';
import { sewerWhistles } from '@courtyard/street-department/article/sewer-whistles';
import { listStreetResource } from '@courtyard/street-department/street-resource/street-resource.commands';
import { recordWhistle, type NewWhistle } from '@courtyard/street-department/whistle/whistle.commands';
import { testSettings } from '../support/filled-databases';
import type { WholeGraph } from '../support/whole-graph';

const numbers = Array.from({ length: 12 }, (_, index) => index + 1);

/** Adds twelve issues, whistles, appraisals and rooms to those that are there, published as any others. */
export async function addRows(graph: WholeGraph): Promise<void> {
  const community = graph.service('community-committee');
  await community.dataSource.transaction(async (manager) => {
    const issue = known(issues.find(({ id }) => id === 'iss:jc:sewer-smell'));
    for (const number of numbers) await registerIssue(manager, { ...issue, id: `${issue.id}-${number}` });
  });
  const street = graph.service('street-department');
  await street.dataSource.transaction(async (manager) => {
    const [appraisal, room] = [known(appraisals[0]), known(streetResources[0])];
    for (const number of numbers) {
      await recordWhistle(manager, nextWhistle(known(sewerWhistles.at(-1)), number));
      const placeId = `plc:xgl:courtyard-35-building-${1 + (number % 6)}`;
      await recordAppraisal(manager, { ...appraisal, id: `haz:chy:building-${number}`, placeId });
      await listStreetResource(manager, { ...room, id: `srs:hd:room-${number}` });
    }
  });
  await catchUpWithFeeds(coordination, graph.service('coordination').dataSource, {
    ...testSettings,
    placeFeedUrl: null,
    indexFeeds: { [community.name]: `${community.url}/index`, [street.name]: `${street.url}/index` },
  });
}

/** The same call for another issue. */
function nextWhistle({ whistle, calls, ...blown }: NewWhistle, number: number): NewWhistle {
  return {
    ...blown,
    whistle: { ...whistle, id: `${whistle.id}-${number}`, issueId: `iss:jc:sewer-smell-${number}` },
    calls: calls.map(({ response, ...call }) => ({
      ...call,
      response: { ...response, id: `${response.id}-${number}` },
    })),
  };
}

function known<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('There is no row to start from.');
  return row;
}
