import { caseSource } from '@courtyard/shared/case-sources';

export const synthetic = caseSource('PROPERTY_COMPANY');
