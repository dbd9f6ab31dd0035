/** A query to begin with: its title in both languages, and its text as it stands in the editor. */
export interface Example {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly query: string;
}

/** The examples in reading order; a first visit opens one tab for each. */
export const examples: readonly Example[] = [
  {
    titleZh: '一张地点卡片：霞光里35号院',
    titleEn: 'A place card: Courtyard 35, Xiaguangli',
    query: `# 一张地点卡片：五方各自掌握的情况，一次问全。按编辑区右上角的三角键运行。
# A place card: what five parties know, in one question. Press the triangle to run it.
# precision 说明数字的准确程度；文章没有写明的，就是 null。
# precision says how exact a figure is; what nobody stated is null.
query PlaceCard {
  place(id: "plc:xgl:courtyard-35") {
    nameZh
    nameEn
    kind
    builtPeriod { from to precision }
    areaM2
    households { value precision asOf }
    residents { value precision asOf }
    # 院内居民楼的栋数
    # How many residential buildings stand in it
    children(kind: BUILDING) { totalCount }
    # 哪件事由谁负责；空缺在哪里（gap），实际有没有人做（deFacto）
    # Who answers for which matter; where nobody does (gap), and whether it is done all the same (deFacto)
    responsibilities {
      matter { code nameZh }
      role
      status
      gap
      deFacto
      holders { nameZh }
      # 暂时问不到的一方列在这里：不知道不等于没有人
      # A party that could not be asked is named here: unknown is not vacant
      sourcesUnavailable
    }
    hazardAppraisals {
      nodes {
        place { nameZh }
        result
        grade
        appraiser { nameZh }
      }
    }
  }
}
`,
  },
  {
    titleZh: '全票通过前后，平房由谁负责',
    titleEn: 'Who answers for the bungalows before and after the vote',
    query: `# 同一个问题，两个日子：居民全票通过方案、产权单位同意出资之前和之后。
# One question, two days: before and after the unanimous vote and the owner's consent to pay.
# asOf 指北京时间当天结束时。
# asOf means the end of that day in Beijing.
query WhoIsResponsible {
  place(id: "plc:xgl:courtyard-35-bungalows") {
    nameZh
    before: responsibilities(matters: ["STRUCTURE_SAFETY"], asOf: "2018-06-30") { ...Answer }
    after: responsibilities(matters: ["STRUCTURE_SAFETY"], asOf: "2019-07-01") { ...Answer }
  }
}

fragment Answer on Responsibility {
  role
  status
  gaps
  deFacto
  holders { nameZh }
  since
}
`,
  },
  {
    titleZh: '拆不得、建不了、修不成：卡在哪里',
    titleEn: 'Not to be torn down, built or mended: what stands in the way',
    query: `# 平房能不能拆、建、修；不能的话，卡在谁那里、从什么时候开始。
# May the bungalows be torn down, built anew, repaired? If not: who holds it up, and since when.
# cycle 列出互相等待的一圈动作。
# cycle names the actions that wait for each other in a ring.
query WhatBlocksIt {
  place(id: "plc:xgl:courtyard-35-bungalows") {
    nameZh
    demolish: feasibility(action: DEMOLISH, asOf: "2018-06-30") { ...Verdict }
    build: feasibility(action: BUILD, asOf: "2018-06-30") { ...Verdict }
    repair: feasibility(action: REPAIR, asOf: "2018-06-30") { ...Verdict }
  }
}

fragment Verdict on ActionFeasibility {
  feasible
  blockers { kind holder { nameZh } since }
  cycle
}
`,
  },
  {
    titleZh: '铁西：纸面上没人管，邻里在管',
    titleEn: 'Tiexi: nobody on paper, the neighbours in practice',
    query: `# 没有物业合同，所以 status 是空缺；居民认领了责任田，所以 deFacto 不是没人做。
# No property contract, so the status is vacant; neighbours took on zones, so it is done all the same.
# compensatedBy 是补上这个空缺的居民公约。
# compensatedBy are the residents' compacts that fill the gap.
query NobodyOnPaper {
  place(id: "plc:tx:tiexi-estate") {
    nameZh
    responsibilities(matters: ["PROPERTY_MANAGEMENT"], roles: [MAINTAINER]) {
      status
      gaps
      deFacto
      compensatedBy { dutyZh dutyEn }
    }
  }
}
`,
  },
  {
    titleZh: '词汇表：每个代码的中英文名称',
    titleEn: 'The vocabulary: every code with its label',
    query: `# 各方共用的词汇：状态、角色、空缺类型等，附中英文名称，供界面显示。
# The words all parties share: states, roles, kinds of gap, with labels to show people.
query Vocabulary {
  vocabularies {
    name
    values { value labelZh labelEn }
  }
}
`,
  },
];
