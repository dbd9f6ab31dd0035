import type { Reason } from './reason';

/** Why a request over HTTP cannot be understood, in the words of the servers and of this project. */
export const requestReasons: readonly Reason[] = [
  ['{address} leads nowhere', '{address} 不通向任何地方'],
  [
    "Body is not valid JSON but content-type is set to 'application/json'",
    '请求体不是合法的 JSON，应为 {"query": "…"}',
    'the body is no valid JSON; expected {"query": "…"}',
  ],
  [
    "Body cannot be empty when content-type is set to 'application/json'",
    '请求体是空的，应为 {"query": "…"}',
    'the body is empty; expected {"query": "…"}',
  ],
  [
    'Unsupported Media Type',
    '不支持这种内容类型，请用 content-type: application/json',
    'the content type is not supported; send content-type: application/json',
  ],
  ['Request body is too large', '请求体过大，最多 1 MiB', 'the body is too large; it may have 1 MiB'],
  [
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
    '请求体里没有查询，应为 {"query": "…"}',
    'the body holds no query; expected {"query": "…"}',
  ],
  [
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    '没有查询文本：query 是空的',
    'there is no document: query is empty',
  ],
  [
    'Operation batching disabled.',
    '一次请求只能有一个操作，不能是列表',
    'a request holds one operation, not a list',
  ],
  ['No operations found in request.', '请求里没有操作'],
  ['GraphQL queries must be strings.', 'query 应为文本', 'query has to be text'],
  [
    '`{field}` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
    '{field} 应为 JSON 对象，不能是文本',
    '{field} has to be an object, not text',
  ],
  [
    '`operationName` in a POST body must be a string if provided.',
    'operationName 应为文本',
    'operationName has to be text',
  ],
  [
    '`{field}` in a POST body must be an object if provided.',
    '{field} 应为 JSON 对象',
    '{field} has to be an object',
  ],
  ['The {field} search parameter contains invalid JSON.', '地址里的 {field} 不是合法的 JSON'],
  ['The {field} search parameter should contain a JSON-encoded object.', '地址里的 {field} 应为 JSON 对象'],
  ["The '{field}' search parameter may only be specified once.", '地址里的 {field} 只能出现一次'],
  ['Only GET and POST are supported.', '只接受 GET 和 POST', 'only GET and POST are supported'],
  [
    'GET requests only support query operations, not {kind} operations',
    'GET 只能用于 query，不能用于 {kind}；请用 POST',
    'GET is for queries only, not for a {kind}; use POST',
  ],
  [
    'GET requests may not have a content-type header other than application/json.',
    'GET 请求不能带别的 content-type',
  ],
  [
    'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF).{rest}',
    '这个请求可能是别的网站让浏览器发出的（CSRF）；请用 content-type: application/json，或带上 apollo-require-preflight 请求头',
    'it could be a Cross-Site Request Forgery; send content-type: application/json, or a header apollo-require-preflight',
  ],
  [
    "An 'accept' header was provided for this request which does not accept {rest}",
    '应答只能是 JSON，请让 accept 包含 application/json',
    'the answer is JSON; let the accept header hold application/json',
  ],
  [
    'A subscription is answered by events: send accept: text/event-stream.',
    '订阅以事件流应答：请发送 accept: text/event-stream',
    'a subscription is answered by events; send accept: text/event-stream',
  ],
  ['provided sha does not match query', 'sha256Hash 与查询文本不符', 'sha256Hash is not that of the query'],
  [
    'Unsupported persisted query version',
    'persistedQuery 的 version 应为 1',
    'the version of persistedQuery has to be 1',
  ],

  [
    'The document has no operation named "{name}".',
    '查询里没有名为“{name}”的操作',
    'the document has none named "{name}"',
  ],
  [
    'Say by operationName which of the operations of the document is to be run.',
    '查询里有几个操作，请用 operationName 说明执行哪一个',
    'say by operationName which of those in the document is to be run',
  ],
  ['This graph has no {kind} operations.', '本图没有 {kind} 操作', 'this graph has no {kind} operations'],
];
