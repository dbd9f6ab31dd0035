import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('PROPERTY_COMPANY');

/** The company that once looked after courtyard 35; the article does not name it. */
export const courtyardCompany = 'org:xgl:property-company';

/** The company that works for Jiacheng Garden. */
export const jiachengCompany = 'org:jc:property-company';

/** No company works for Tiexi; somebody has to keep what the article says of that. */
export const propertyAssociation = 'org:hd:property-association';
