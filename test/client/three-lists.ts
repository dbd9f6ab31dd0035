import type { Answer } from './ask';
import type { ThreeListsQuery } from './generated/graphql';
import { listed, missing, type Words } from './words';

type Lists = NonNullable<ThreeListsQuery['threeLists']>;

/** What there is, what is lacking, and what is being done: totals, and the first page of each list. */
export function threeLists(answer: Answer<ThreeListsQuery>, words: Words): string {
  const { threeLists: lists } = answer.data;
  if (lists === null) return answer.away.has('COORDINATION') ? '暂时问不到' : '没有这个社区';
  const unknown = missing(answer, 'COMMUNITY_COMMITTEE');
  return [
    `资源清单 ${lists.resources.totalCount}：${resourcesByKind(lists, words)}`,
    ...lists.resources.nodes.map(({ titleZh }) => `  ${titleZh ?? '未说明'}`),
    `需求清单 ${lists.needs?.totalCount ?? unknown}`,
    ...(lists.needs?.nodes.map(need) ?? []),
    `项目清单 ${lists.projects?.totalCount ?? unknown}`,
    ...(lists.projects?.nodes.map((project) => projectLine(project, words)) ?? []),
  ].join('\n');
}

function resourcesByKind({ resourcesByKind: kinds }: Lists, words: Words): string {
  return kinds.map(({ kind, n }) => `${words('ResourceKind', kind)}${n}`).join('，');
}

function need({ titleZh, matter, route }: NonNullable<Lists['needs']>['nodes'][number]): string {
  return `  ${titleZh}（${matter.nameZh}）${route === null ? '' : `，由${listed(route.handlers)}办理`}`;
}

/** Fen are text, since they may be too large for a JavaScript number; BigInt reads them. */
function projectLine(
  { titleZh, state, fundingCoverage }: NonNullable<Lists['projects']>['nodes'][number],
  words: Words,
): string {
  const gap = fundingCoverage?.gapFen ?? null;
  const money = gap === null ? '资金缺口未说明' : `资金缺口${BigInt(gap) / 100n}元`;
  return `  ${titleZh}：${words('ProjectState', state)}，${money}`;
}
