import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('STREET_DEPARTMENT');

/** Whistles are kept here, and each party states for itself what it did. */
export const sourcesByStakeholder = {
  street: fromArticle,
  community: sourcesOf('COMMUNITY_COMMITTEE').fromArticle,
  propertyRights: sourcesOf('PROPERTY_RIGHTS_UNIT').fromArticle,
};

export const maizidianCommittee = 'org:chy:maizidian-working-committee';
export const maizidianDepartments = 'org:chy:maizidian-departments';
export const housingOffice = 'org:chy:housing-office';
export const yangfangdianOffice = 'org:hd:yangfangdian-office';
export const tiantongyuanOffice = 'org:cp:tiantongyuan-south-office';
export const tiantongyuanSections = 'org:cp:tiantongyuan-south-sections';

/** Whose register holds the classes of places that no office of the article keeps. */
export const officeByPlace = {
  'plc:xgl:courtyard-35': maizidianDepartments,
  'plc:tx:tiexi-estate': yangfangdianOffice,
  'plc:jc:jiacheng-estate': tiantongyuanSections,
} as const;
