import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('STREET_DEPARTMENT');

export const maizidianDepartments = 'org:chy:maizidian-departments';
export const housingOffice = 'org:chy:housing-office';

/** Whose register holds the classes of places that no office of the article keeps. */
export const officeByPlace = {
  'plc:xgl:courtyard-35': maizidianDepartments,
  'plc:tx:tiexi-estate': 'org:hd:yangfangdian-office',
  'plc:jc:jiacheng-estate': 'org:cp:tiantongyuan-south-sections',
} as const;
