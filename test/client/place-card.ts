import type { Answer } from './ask';
import type { PlaceCardQuery } from './generated/graphql';
import { amount, listed, missing, type Words } from './words';

type Place = NonNullable<PlaceCardQuery['place']>;
type Responsibility = NonNullable<Place['responsibilities']>[number];

/** A compound at a glance. Each line comes from another party, and says so where it could not be asked. */
export function placeCard(answer: Answer<PlaceCardQuery>, words: Words): string {
  const { place } = answer.data;
  if (place === null) return answer.away.has('COORDINATION') ? '暂时问不到' : '没有这个地点';
  return [
    `${place.nameZh}（${words('PlaceKind', place.kind)}）`,
    `建成：${builtPeriod(place) ?? missing(answer, 'PROPERTY_RIGHTS_UNIT')}`,
    `面积：${place.areaM2 === null ? missing(answer, 'PROPERTY_RIGHTS_UNIT') : `${place.areaM2}平方米`}`,
    `户数：${place.households ? amount(place.households) : missing(answer, 'COMMUNITY_COMMITTEE')}`,
    `登记的楼：${place.children.totalCount}栋`,
    `危房鉴定：${hazards(place, words) ?? missing(answer, 'STREET_DEPARTMENT')}`,
    `未了的事：${place.issues ? `${place.issues.totalCount}件` : missing(answer, 'COMMUNITY_COMMITTEE')}`,
    ...(place.responsibilities?.map((line) => responsibility(line, words)) ?? [
      `职责：${missing(answer, 'COORDINATION')}`,
    ]),
  ].join('\n');
}

function builtPeriod({ builtPeriod: built }: Place): string | null {
  if (built === null) return null;
  return built.precision === 'YEAR' ? `${built.from}年` : `${built.from}至${built.to}年间`;
}

/** An empty list says that nothing was appraised; null does not. */
function hazards({ hazardAppraisals }: Place, words: Words): string | null {
  if (hazardAppraisals === null) return null;
  const lines = hazardAppraisals.nodes.map(
    ({ place, result }) => `${place.nameZh}（${words('HazardResult', result)}）`,
  );
  return lines.join('，') || '没有';
}

function responsibility({ matter, role, status, holders, sourcesUnavailable }: Responsibility, words: Words) {
  const unheard = sourcesUnavailable.map((source) => words('Stakeholder', source)).join('、');
  return [
    `${matter.nameZh}·${words('ResponsibilityRole', role)}：${words('ResponsibilityStatus', status)}`,
    ...(holders.length > 0 ? [listed(holders)] : []),
    ...(unheard === '' ? [] : [`未能询问${unheard}`]),
  ].join('，');
}
