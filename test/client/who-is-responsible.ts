import type { Answer } from './ask';
import type { WhoIsResponsibleQuery } from './generated/graphql';
import { listed, missing, type Words } from './words';

type Responsibility = NonNullable<NonNullable<WhoIsResponsibleQuery['place']>['responsibilities']>[number];

/** Who answers for a matter, in each role: who, how that stands, and what it rests on. */
export function whoIsResponsible(answer: Answer<WhoIsResponsibleQuery>, words: Words): string {
  const { place } = answer.data;
  if (place === null) return answer.away.has('COORDINATION') ? '暂时问不到' : '没有这个地点';
  const lines = place.responsibilities?.map((line) => responsibility(line, words));
  return [place.nameZh, ...(lines ?? [missing(answer, 'COORDINATION')])].join('\n');
}

function responsibility(line: Responsibility, words: Words): string {
  const { role, status, gap, holders, bases, provisional } = line;
  const rests = bases.map(({ basis }) => words('ResponsibilityBasis', basis)).join('、');
  return [
    `${words('ResponsibilityRole', role)}：${words('ResponsibilityStatus', status)}`,
    ...(gap === null ? [] : [words('GapKind', gap)]),
    ...(holders.length > 0 ? [listed(holders)] : []),
    ...(rests === '' ? [] : [`依据${rests}`]),
    ...(provisional ? ['尚待确认'] : []),
  ].join('，');
}
