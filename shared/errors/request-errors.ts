import type { CatalogueEntry } from './catalogue-entry';

/** What a caller meets when a request cannot be run, or not all of it can be answered. */
export const requestErrors = {
  BAD_REQUEST: {
    retryable: false,
    zh: '请求无法理解：{why}。',
    en: 'The request cannot be understood: {why}.',
  },
  GRAPHQL_PARSE_FAILED: {
    retryable: false,
    zh: '查询文本有语法错误：{why}。',
    en: 'The document cannot be parsed: {why}.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    retryable: false,
    zh: '查询与本图不符：{why}。',
    en: 'The document does not fit this graph: {why}.',
  },
  BAD_USER_INPUT: {
    retryable: false,
    zh: '变量有误：{why}。',
    en: 'The variables cannot be used: {why}.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    retryable: false,
    zh: '不知道该执行哪个操作：{why}。',
    en: 'No operation can be run: {why}.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    retryable: false,
    zh: '没有存过这个 sha256Hash 的查询；请连同查询文本再发一次。',
    en: 'No document with this sha256Hash is kept; send it again together with its text.',
  },
  SUBGRAPH_UNAVAILABLE: {
    retryable: true,
    zh: '“{stakeholder}”暂时无法应答，其数据为空不代表没有。',
    en: 'The stakeholder {stakeholder} could not be asked; its fields are null, which does not mean there is nothing.',
  },
  SUBGRAPH_TIMEOUT: {
    retryable: true,
    zh: '“{stakeholder}”没有在 {ms} 毫秒内应答，其数据为空不代表没有。',
    en: 'The stakeholder {stakeholder} did not answer within {ms} ms; its fields are null, which does not mean there is nothing.',
  },
  SUBGRAPH_BAD_RESPONSE: {
    retryable: false,
    zh: '“{stakeholder}”的应答不能使用，其数据为空不代表没有。',
    en: 'The answer of the stakeholder {stakeholder} cannot be used; its fields are null, which does not mean there is nothing.',
  },
  SUBGRAPH_ERROR: {
    retryable: false,
    zh: '“{stakeholder}”未能给出此字段，原因已记入日志。',
    en: 'The stakeholder {stakeholder} could not give this field; why stands in the log.',
  },
  INVALID_ANSWER: {
    retryable: false,
    zh: '字段“{field}”的应答与本图不符，或在不可为空处没有值。',
    en: 'What was answered for {field} does not fit this graph, or nothing was where something has to be.',
  },
  ERRORS_OMITTED: {
    retryable: false,
    zh: '此外还有 {count} 个错误没有列出。',
    en: '{count} more errors are not listed.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    retryable: false,
    zh: '无权查看“{field}”。',
    en: 'The caller may not see {field}.',
  },
  UNAUTHENTICATED: {
    retryable: false,
    zh: '登录凭证无效：{why}。',
    en: 'The bearer token cannot be used: {why}.',
  },
  TOO_DEEP: {
    retryable: false,
    zh: '查询嵌套 {value} 层，最多 {most} 层。',
    en: 'The operation is {value} levels deep; at most {most} are answered.',
  },
  VALUE_TOO_DEEP: {
    retryable: false,
    zh: '参数或变量中的列表与对象嵌套了 {value} 层，最多 {most} 层。',
    en: 'Lists and objects of a value stand {value} deep one inside another; at most {most} are read.',
  },
  TOO_MANY_SELECTIONS: {
    retryable: false,
    zh: '查询展开后有 {value} 个选择，最多 {most} 个。',
    en: 'The operation has {value} selections once its fragments are spread; at most {most} are answered.',
  },
  TOO_MANY_ALIASES: {
    retryable: false,
    zh: '查询用了 {value} 个别名，最多 {most} 个。',
    en: 'The operation has {value} aliases; at most {most} are answered.',
  },
  TOO_MANY_ROOT_FIELDS: {
    retryable: false,
    zh: '查询有 {value} 个根字段，最多 {most} 个。',
    en: 'The operation has {value} root fields; at most {most} are answered.',
  },
  TOO_MANY_TOKENS: {
    retryable: false,
    zh: '查询文本超过 {most} 个词法单元。',
    en: 'The document has more than {most} tokens.',
  },
  TOO_MANY_DIRECTIVES: {
    retryable: false,
    zh: '查询用了 {value} 个指令，最多 {most} 个。',
    en: 'The operation has {value} directives; at most {most} are answered.',
  },
  TOO_MANY_CONDITIONS: {
    retryable: false,
    zh: '@skip 与 @include 用了 {value} 个不同变量，最多 {most} 个。',
    en: 'The directives @skip and @include rest on {value} variables; at most {most} are answered.',
  },
  TOO_MANY_REPETITIONS: {
    retryable: false,
    zh: '查询重复选取同名字段或片段，需比较 {value} 对，最多 {most} 对。',
    en: 'The operation repeats fields and fragments: {value} pairs would be compared; at most {most} are.',
  },
  TOO_MUCH_INTROSPECTION: {
    retryable: false,
    zh: '内省查询过大：{why}。',
    en: 'The introspection asks for too much: {why}.',
  },
  INTROSPECTION_DISABLED: {
    retryable: false,
    zh: '此处不开放内省；模式文本见 /schema.graphql。',
    en: 'Introspection is off here; the schema stands at /schema.graphql.',
  },
  COST_LIMIT: {
    retryable: false,
    zh: '查询估算成本为 {value}，上限为 {most}；请缩小 first 或少选字段。',
    en: 'The operation is estimated to cost {value}; at most {most} is allowed. Ask for a smaller first or for fewer fields.',
  },
  GRAPH_CHANGED: {
    retryable: true,
    zh: '图已更新，订阅到此为止；请重新订阅。',
    en: 'The graph has changed and the subscription ends here; subscribe again.',
  },
  SHUTTING_DOWN: {
    retryable: true,
    zh: '网关正在停机，订阅到此为止；请重新订阅。',
    en: 'The gateway is stopping and the subscription ends here; subscribe again.',
  },
  STREAM_TOO_SLOW: {
    retryable: true,
    zh: '读取太慢，积压超过 {most} 个事件，订阅到此为止；请重新订阅并重新查询。',
    en: 'More than {most} events were waiting to be read and the subscription ends here; subscribe again, and query again.',
  },
  TOO_MANY_STREAMS: {
    retryable: true,
    zh: '打开的订阅已达上限 {most} 个；请先关闭一些。',
    en: 'As many subscriptions are open as there may be, {most}; close some first.',
  },
  PLAN_BUDGET: {
    retryable: false,
    zh: '这个查询太难，不能在 {ms} 毫秒内排出计划；请拆成几个查询。',
    en: 'The operation is too hard to plan within {ms} ms; split it into several.',
  },
  TOO_MANY_FETCHES: {
    retryable: false,
    zh: '查询需要 {value} 次取数，最多 {most} 次；请拆成几个查询。',
    en: 'The operation takes {value} fetches; at most {most} are made. Split it into several.',
  },
  OPERATION_NOT_ALLOWED: {
    retryable: false,
    zh: '此处只接受登记过的查询：{why}。',
    en: 'Only registered operations are run here: {why}.',
  },
  UNAVAILABLE: {
    retryable: true,
    zh: '服务暂时不可用，请稍后再试。',
    en: 'The service cannot answer at the moment; try again soon.',
  },
  OVERLOADED: {
    retryable: true,
    zh: '当前请求过多，服务未能及时处理，请稍后再试。',
    en: 'The service has more requests than it can answer at the moment; try again soon.',
  },
  TOO_SLOW: {
    retryable: false,
    zh: '这次查询耗时过长，已被中止；请缩小范围，例如用 within、where 或较小的 first。',
    en: 'This took too long and was cut off; ask for less, for instance by within, where or a smaller first.',
  },
  INTERNAL_SERVER_ERROR: {
    retryable: false,
    zh: '内部错误，已记录，请求编号见 extensions.requestId。',
    en: 'An internal error, logged under the request id in extensions.requestId.',
  },
} as const satisfies Record<string, CatalogueEntry>;
