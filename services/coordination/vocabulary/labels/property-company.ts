import type { Labels } from './label';

/** The words of the property companies. */
export const companyLabels: Labels = {
  FeeModel: {
    LUMP_SUM: ['包干制', 'lump sum'],
    REMUNERATION: ['酬金制', 'remuneration'],
    TRUST: ['信托制', 'trust'],
    QUASI: ['准物业', 'quasi management'],
    NONE: ['无', 'none'],
  },
  WorkOrderState: {
    OPEN: ['待受理', 'open'],
    ACCEPTED: ['已受理', 'accepted'],
    ASSIGNED: ['已派工', 'assigned'],
    IN_PROGRESS: ['施工中', 'in progress'],
    DONE: ['已完工', 'done'],
    REWORK: ['返工', 'rework'],
    VERIFIED: ['已验收', 'verified'],
    CLOSED: ['已关闭', 'closed'],
    REJECTED: ['已拒单', 'rejected'],
  },
  StaffRole: {
    GUARD: ['保安', 'guard'],
    CLEANER: ['保洁员', 'cleaner'],
    REPAIRER: ['维修工', 'repairer'],
    GARDENER: ['绿化工', 'gardener'],
    MANAGER: ['物业管理员', 'manager'],
  },
};
