/** What one code of the catalogue tells a caller. `{name}` in a sentence stands for a value of the refusal. */
export interface CatalogueEntry {
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
  readonly zh: string;
  readonly en: string;
}

/** Every error code a caller may meet. The README lists the same sentences. */
export const catalogue = {
  BAD_ID: {
    retryable: false,
    zh: '编号“{id}”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
    en: 'The id "{id}" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
  },
  UNKNOWN_TERM: {
    retryable: false,
    zh: '词表“{vocabulary}”中没有“{term}”；可用的词见 vocabularies 与 matters。',
    en: 'The vocabulary {vocabulary} has no term "{term}"; see vocabularies and matters for those it has.',
  },
  BAD_PAGE_SIZE: {
    retryable: false,
    zh: 'first 应在 1 到 {most} 之间，收到的是 {value}。',
    en: 'Expected first to be from 1 to {most}, but got {value}.',
  },
  BAD_CURSOR: {
    retryable: false,
    zh: '游标“{cursor}”不属于这个列表或这个排序；请使用同一查询返回的 endCursor。',
    en: 'The cursor "{cursor}" does not belong to this list and order; use an endCursor of the same query.',
  },
  BAD_FILTER: {
    retryable: false,
    zh: '筛选条件“{field}”无效：{why}。',
    en: 'The filter on {field} cannot be used: {why}.',
  },
  NOT_FOUND: {
    retryable: false,
    zh: '没有编号为“{id}”的{type}，或调用者无权知道它存在。',
    en: 'No {type} with the id "{id}" exists, or the caller may not know that it does.',
  },
  CLAIM_NOT_ALLOWED: {
    retryable: false,
    zh: '{source}不能对“{role}”作“{stance}”的表态。',
    en: 'A claim list of {source} cannot state {stance} for the role {role}.',
  },
  CLAIM_FOR_ANOTHER: {
    retryable: false,
    zh: '“{tenant}”不能替“{holder}”表态；除非双方签有协议。',
    en: '{tenant} cannot state a duty of {holder}, unless they have signed an agreement.',
  },
  BAD_REQUEST: {
    retryable: false,
    zh: '请求无法理解：{why}。',
    en: 'The request cannot be understood: {why}.',
  },
  SUBGRAPH_UNAVAILABLE: {
    retryable: true,
    zh: '“{stakeholder}”暂时无法应答，其数据为空不代表没有。',
    en: 'The stakeholder {stakeholder} could not be asked; its fields are null, which does not mean there is nothing.',
  },
  UNAVAILABLE: {
    retryable: true,
    zh: '服务暂时不可用，请稍后再试。',
    en: 'The service cannot answer at the moment; try again soon.',
  },
  INTERNAL_SERVER_ERROR: {
    retryable: false,
    zh: '内部错误，已记录，请求编号见 extensions.requestId。',
    en: 'An internal error, logged under the request id in extensions.requestId.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;
