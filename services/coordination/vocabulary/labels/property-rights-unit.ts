import type { Labels } from './label';

/** The words of the owner units. */
export const ownerLabels: Labels = {
  BuiltPrecision: {
    YEAR: ['年', 'year'],
    DECADE: ['年代', 'decade'],
  },
  TitleTenure: {
    SOLE: ['单独所有', 'sole'],
    MIXED_REFORM_HOUSING: ['房改混合', 'mixed after housing reform'],
    PUBLIC_RENTAL: ['公租', 'public rental'],
    UNCLEAR: ['不清', 'unclear'],
  },
  EntrustmentState: {
    PROPOSED: ['已提出', 'proposed'],
    SIGNED: ['双方已签', 'signed by both'],
  },
  OwnerWorkKind: {
    CONSTRUCTION: ['新建', 'construction'],
    REPAIR: ['维修', 'repair'],
    REPLACEMENT: ['更换改造', 'replacement'],
  },
  OwnerWorkExtent: {
    WHOLE: ['全面', 'whole'],
    PART: ['局部', 'part'],
  },
  OwnerWorkState: {
    PLANNED: ['已计划', 'planned'],
    IN_PROGRESS: ['进行中', 'in progress'],
    COMPLETED: ['已完成', 'completed'],
  },
  OwnerWorkHazardState: {
    OPEN: ['未消除', 'open'],
    ELIMINATED: ['已消除', 'eliminated'],
  },
  TransferState: {
    AGREED: ['已商定', 'agreed'],
    IN_PROGRESS: ['移交中', 'in progress'],
    COMPLETED: ['已移交', 'completed'],
  },
};
