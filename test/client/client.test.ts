import { services, type ServiceName } from '../support/services';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { ask, Refusal } from './ask';
import {
  PlaceCardDocument,
  ThreeListsDocument,
  WhoIsResponsibleDocument,
  WordsDocument,
} from './generated/graphql';
import { placeCard } from './place-card';
import { threeLists } from './three-lists';
import { whoIsResponsible } from './who-is-responsible';
import { wordsOf, type Words } from './words';

let graph: WholeGraph;
let words: Words;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article'] });
  words = wordsOf((await ask(graph.url, WordsDocument, {})).data);
});
afterAll(() => graph.close());
afterEach(() => {
  for (const { name } of services) graph.proxy(name as ServiceName).behavior = 'PASS';
});

const courtyard = { id: 'plc:xgl:courtyard-35', asOf: '2018-06-30' };
const bungalows = {
  place: 'plc:xgl:courtyard-35-bungalows',
  matter: 'STRUCTURE_SAFETY',
  asOf: '2019-07-01',
};

describe('the screens of a front-end team, with its own generated types', () => {
  it('show the card of a place', async () => {
    const answer = await ask(graph.url, PlaceCardDocument, courtyard);

    expect(placeCard(answer, words)).toBe(
      [
        '霞光里35号院（小区、院）',
        '建成：1970至1979年间',
        '面积：22500平方米',
        '户数：379',
        '登记的楼：6栋',
        '危房鉴定：霞光里35号院平房（危房）',
        '未了的事：6件',
        '违建·执法：已明确，麦子店街道部门',
        '私占绿地·执法：已明确，麦子店街道部门',
        '物业管理·维护、管理：到期失管，霞光里35号院物业单位',
        '房屋安全·产权：有主无管，霞光里35号院产权单位',
        '房屋安全·维护、管理：到期失管，霞光里35号院物业单位',
      ].join('\n'),
    );
  });

  it('show what nobody stated as not stated', async () => {
    const answer = await ask(graph.url, PlaceCardDocument, { id: 'plc:hd:tiexi' });

    expect(answer.away.size).toBe(0);
    expect(placeCard(answer, words)).toBe(
      [
        '铁西社区（社区）',
        '建成：1950至1959年间',
        '面积：未说明',
        '户数：至少1700',
        '登记的楼：0栋',
        '危房鉴定：没有',
        '未了的事：1件',
        '物业管理·维护、管理：缺位',
      ].join('\n'),
    );
  });

  it('show who is responsible', async () => {
    const answer = await ask(graph.url, WhoIsResponsibleDocument, bungalows);

    expect(whoIsResponsible(answer, words)).toBe(
      [
        '霞光里35号院平房',
        '产权：已明确，霞光里35号院产权单位，依据产权',
        '维护、管理：到期失管，职责到期，霞光里35号院物业单位，依据物业合同',
        '出资：已明确，霞光里35号院产权单位，依据产权',
        '监管：缺位，无人认领',
      ].join('\n'),
    );
  });

  it('show the three lists of a community', async () => {
    const answer = await ask(graph.url, ThreeListsDocument, { place: 'plc:cp:jiacheng-garden' });

    expect(threeLists(answer, words)).toBe(
      [
        '资源清单 14：人才3，服务3，场地8',
        '  篮球场',
        '  书画室',
        '  舞蹈室',
        '需求清单 9',
        '  需求（之1）（环境），由嘉诚花园社区党支部、嘉诚花园物业公司、各类志愿服务队办理',
        '  需求（之2）（公共设施）',
        '  需求（之3）（文体）',
        '项目清单 9',
        '  篮球场改造：已完成，资金缺口未说明',
        '  自行车棚改造：已完成，资金缺口未说明',
        '  文体活动中心改造：实施中，资金缺口未说明',
      ].join('\n'),
    );
  });
});

describe('the same screens while somebody is away', () => {
  it('say of each line whether it could not be asked, and keep the others', async () => {
    graph.proxy('property-rights-unit').behavior = 'REFUSE';

    const answer = await ask(graph.url, PlaceCardDocument, courtyard);

    expect([...answer.away]).toEqual(['PROPERTY_RIGHTS_UNIT']);
    expect(placeCard(answer, words)).toBe(
      [
        '霞光里35号院（小区、院）',
        '建成：暂时问不到',
        '面积：暂时问不到',
        '户数：379',
        '登记的楼：6栋',
        '危房鉴定：霞光里35号院平房（危房）',
        '未了的事：6件',
        '违建·执法：已明确，麦子店街道部门，未能询问产权单位',
        '私占绿地·执法：已明确，麦子店街道部门，未能询问产权单位',
        '物业管理·维护、管理：无法判定，未能询问产权单位',
        '房屋安全·产权：无法判定，未能询问产权单位',
        '房屋安全·维护、管理：无法判定，未能询问产权单位',
        '房屋安全·出资：无法判定，未能询问产权单位',
      ].join('\n'),
    );
  });

  it('take nobody for responsible whom nobody could name', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    const answer = await ask(graph.url, WhoIsResponsibleDocument, bungalows);

    expect(whoIsResponsible(answer, words)).toBe(
      [
        '霞光里35号院平房',
        '产权：已明确，霞光里35号院产权单位，依据产权，尚待确认',
        '维护、管理：无法判定，来源无应答',
        '出资：已明确，霞光里35号院产权单位，依据产权，尚待确认',
        '监管：缺位，无人认领，尚待确认',
      ].join('\n'),
    );
  });

  it('show the list that is left of three', async () => {
    graph.proxy('community-committee').behavior = 'REFUSE';

    const answer = await ask(graph.url, ThreeListsDocument, { place: 'plc:cp:jiacheng-garden' });

    expect(threeLists(answer, words)).toBe(
      [
        '资源清单 14：人才3，服务3，场地8',
        '  篮球场',
        '  书画室',
        '  舞蹈室',
        '需求清单 暂时问不到',
        '项目清单 暂时问不到',
      ].join('\n'),
    );
  });

  it('tell a place that could not be looked up from one that is not there', async () => {
    const unknown = await ask(graph.url, PlaceCardDocument, { id: 'plc:xgl:never-built' });
    graph.proxy('coordination').behavior = 'REFUSE';
    const unasked = await ask(graph.url, PlaceCardDocument, courtyard);

    expect([placeCard(unknown, words), placeCard(unasked, words)]).toEqual(['没有这个地点', '暂时问不到']);
  });
});

describe('an operation that is refused', () => {
  it('throws with the code, since there is nothing to show', async () => {
    const asked = ask(graph.url, PlaceCardDocument, { ...courtyard, asOf: '2019-02-30' });

    const refusal: unknown = await asked.catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is told beside the data where only a field of it was refused', async () => {
    const answer = await ask(graph.url, PlaceCardDocument, { id: 'courtyard 35' });

    expect(answer.data).toEqual({ place: null });
    expect(answer.refused.map(({ extensions }) => extensions.code)).toEqual(['BAD_ID']);
  });
});
