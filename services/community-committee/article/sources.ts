import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle } = sourcesOf('COMMUNITY_COMMITTEE');

export const xiaguangli = 'org:xgl:party-committee';
export const tiexi = 'org:tx:party-committee';
