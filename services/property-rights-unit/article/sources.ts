import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('PROPERTY_RIGHTS_UNIT');

/** The owner of courtyard 35; the article does not name it. */
export const courtyardOwner = 'org:xgl:owner-unit';

/** The article names no owner of Tiexi; somebody has to keep what it says of the buildings. */
export const tiexiOwner = 'org:tx:owner-units';

/** The article names no owner of Jiacheng Garden's own well; somebody has to keep that it was given up. */
export const jiachengOwner = 'org:jc:owner-unit';
