import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('COMMUNITY_COMMITTEE');

/** The grid is the street's, so it is the street that states what its forces found. */
export const fromArticleByStreet = sourcesOf('STREET_DEPARTMENT').fromArticle;

export const xiaguangli = 'org:xgl:party-committee';
export const tiexi = 'org:tx:party-committee';
export const jiacheng = 'org:jc:party-branch';

/** Rules for deciding belong to no community. */
export const register = 'org:coord:register';
