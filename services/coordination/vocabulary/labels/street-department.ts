import type { Labels } from './label';

/** The words of the streets and their departments. */
export const streetLabels: Labels = {
  MandatePower: {
    LEAD: ['领导', 'lead'],
    INSPECT: ['检查', 'inspect'],
    ORDER: ['责令', 'order'],
    FINE: ['处罚', 'fine'],
    DEMOLISH: ['拆除', 'demolish'],
    COORDINATE: ['统筹', 'coordinate'],
  },
  HazardResult: {
    SAFE: ['安全', 'safe'],
    DANGEROUS: ['危房', 'dangerous'],
    UNKNOWN: ['不明', 'unknown'],
  },
  HazardGrade: {
    A: ['A级', 'grade A'],
    B: ['B级', 'grade B'],
    C: ['C级（局部危房）', 'grade C, locally dangerous'],
    D: ['D级（整幢危房）', 'grade D, wholly dangerous'],
  },
  HazardAdvice: {
    OBSERVE: ['观察使用', 'observe and use'],
    TREAT: ['处理使用', 'treat and use'],
    STOP_USE: ['停止使用', 'stop using'],
    DEMOLISH: ['整体拆除', 'demolish'],
  },
  PlaceClass: {
    OLD_COMPOUND: ['老旧小区', 'old residential compound'],
  },
  RateExclusionReason: {
    OUT_OF_SCOPE: ['不属受理范围', 'out of scope'],
    MALICIOUS_REPEAT: ['恶意重复', 'repeated in bad faith'],
    UNREASONABLE: ['诉求不合理', 'unreasonable'],
  },
  WhistleMechanism: {
    STREET_WHISTLES_DEPARTMENTS_REPORT_IN: [
      '街乡吹哨、部门报到',
      'the street whistles, departments report in',
    ],
  },
  WhistleState: {
    DRAFT: ['草拟', 'draft'],
    BLOWN: ['已吹哨', 'blown'],
    ASSEMBLED: ['已集结', 'assembled'],
    EXECUTING: ['处置中', 'executing'],
    RESOLVED: ['已解决', 'resolved'],
    EVALUATED: ['已评价', 'evaluated'],
    CLOSED: ['已关闭', 'closed'],
    WITHDRAWN: ['已撤回', 'withdrawn'],
  },
  WhistleResponseState: {
    CALLED: ['已召集', 'called'],
    SIGNED: ['已签收', 'signed'],
    REPORTED_IN: ['已报到', 'reported in'],
    WORKING: ['处置中', 'working'],
    RELEASED: ['已撤离', 'released'],
    DECLINED: ['谢绝', 'declined'],
    EXCUSED: ['免除', 'excused'],
  },
  WhistleEffect: {
    WHISTLE: ['吹哨', 'whistle'],
    PROPOSAL: ['吹哨建议', 'proposal of a whistle'],
  },
  EscalationStep: {
    REPORT_AS_LIST: ['以清单形式上报', 'report as a list'],
    WHISTLE_AND_REPORT_IN: ['吹哨报到', 'whistle and report in'],
  },
  EnforcementState: {
    OPENED: ['已立案', 'opened'],
    ORDERED: ['已责令', 'ordered'],
    EXECUTED: ['已执行', 'executed'],
    CLOSED: ['已结案', 'closed'],
    DROPPED: ['已撤案', 'dropped'],
  },
  HotlineUrgency: {
    EMERGENCY: ['紧急', 'emergency'],
    UTILITY_FAILURE: ['水电气热故障', 'failure of a utility'],
    ORDINARY: ['一般', 'ordinary'],
    COMPLEX: ['疑难', 'complex'],
  },
  CampaignKind: {
    SOCIAL_SERVICE: ['社会服务活动', 'social service campaign'],
    PROGRAM: ['专项行动', 'program'],
  },
};
