import { sourcesOf } from '@courtyard/shared/article-sources';

export const { fromArticle, synthetic } = sourcesOf('COORDINATION');

/** The secretariat that keeps the registers; no such body is named in the article. */
export const register = 'org:coord:register';
