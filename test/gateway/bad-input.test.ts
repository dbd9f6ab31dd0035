import type { ErrorCode } from '@courtyard/shared/errors/catalogue';
import { services } from '../support/services';
import { startWholeGraph, type GraphAnswer, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article'] });
});
afterAll(() => graph.close());

interface Refused {
  readonly given: string;
  readonly code: ErrorCode;
  readonly path?: readonly string[];
  readonly en: string;
  readonly zh: string;
}

/** What no list, no calendar and no vocabulary has. */
const badArguments: ReadonlyArray<Refused & { query: string; variables?: Record<string, unknown> }> = [
  {
    given: 'an id that is no id',
    query: '{ place(id: "courtyard 35") { nameEn } }',
    code: 'BAD_ID',
    path: ['place'],
    en: 'The id "courtyard 35" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“courtyard 35”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'an id of another type',
    query: '{ place(id: "org:xgl:courtyard-35") { nameEn } }',
    code: 'BAD_ID',
    path: ['place'],
    en: 'The id "org:xgl:courtyard-35" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“org:xgl:courtyard-35”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'an id with a prefix that nobody issues',
    query: '{ node(id: "xyz:xgl:courtyard-35") { id } }',
    code: 'BAD_ID',
    path: ['node'],
    en: 'The id "xyz:xgl:courtyard-35" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“xyz:xgl:courtyard-35”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'an id that is longer than any',
    query: `{ place(id: "plc:xgl:${'x'.repeat(300)}") { nameEn } }`,
    code: 'BAD_ID',
    path: ['place'],
    en: 'The id "plc:xgl:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“plc:xgl:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'a place that is an organization',
    query: '{ contracts(within: "org:xgl:property-company") { totalCount } }',
    code: 'BAD_ID',
    path: ['contracts'],
    en: 'The id "org:xgl:property-company" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“org:xgl:property-company”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'a place that is no id, of a field of its own',
    query: '{ threeLists(place: "x") { place { id } } }',
    code: 'BAD_ID',
    path: ['threeLists'],
    en: 'The id "x" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.',
    zh: '编号“x”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。',
  },
  {
    given: 'a day that the calendar does not have',
    query: '{ place(id: "plc:xgl:courtyard-35") { responsibilities(asOf: "2019-02-30") { role } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "Date", found "2019-02-30"; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '查询与本图不符：这里需要 Date，而不是 "2019-02-30"：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a word for a day',
    query: '{ place(id: "plc:xgl:courtyard-35") { responsibilities(asOf: "yesterday") { role } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "Date", found "yesterday"; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '查询与本图不符：这里需要 Date，而不是 "yesterday"：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a number for a day',
    query: '{ gaps(asOf: 2019) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "Date", found 2019; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '查询与本图不符：这里需要 Date，而不是 2019：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a day that the calendar does not have, in a variable',
    query:
      'query ($day: Date) { place(id: "plc:xgl:courtyard-35") { responsibilities(asOf: $day) { role } } }',
    variables: { day: '2019-02-30' },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$day" got invalid value "2019-02-30"; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '变量有误：变量“$day”的值 "2019-02-30" 无效：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a day that the calendar does not have, in a filter',
    query: '{ contracts(where: { validTo: { gte: "2019-02-30" } }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "Date", found "2019-02-30"; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '查询与本图不符：这里需要 Date，而不是 "2019-02-30"：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a day that the calendar does not have, deep in a variable',
    query: 'query ($where: ServiceContractWhere) { contracts(where: $where) { totalCount } }',
    variables: { where: { not: { validTo: { lt: '2019-13-01' } } } },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$where" got invalid value "2019-13-01" at "where.not.validTo.lt"; a Date is a day of the calendar, written as "2019-06-30".',
    zh: '变量有误：变量“$where”在“where.not.validTo.lt”处的值 "2019-13-01" 无效：日期应是日历上有的一天，写成 "2019-06-30"。',
  },
  {
    given: 'a time without its zone',
    query:
      '{ issue(id: "iss:xgl:clutter") { matches(from: "2019-06-30", to: "2019-07-01T08:00:00+08:00") { score } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "DateTime", found "2019-06-30"; a DateTime is a moment with its time zone, written as "2019-06-30T08:00:00+08:00".',
    zh: '查询与本图不符：这里需要 DateTime，而不是 "2019-06-30"：时间要带时区，写成 "2019-06-30T08:00:00+08:00"。',
  },
  {
    given: 'a time that ends before it begins',
    query:
      '{ issue(id: "iss:xgl:clutter") { matches(from: "2019-06-30T08:00:00+08:00", to: "2019-06-29T08:00:00+08:00") { resource { id } } } }',
    code: 'BAD_FILTER',
    path: ['issue', 'matches'],
    en: 'The filter on to cannot be used: it is not after from.',
    zh: '筛选条件“to”无效：它不晚于 from。',
  },
  {
    given: 'a time without its end',
    query:
      '{ issue(id: "iss:xgl:clutter") { matches(from: "2019-06-30T08:00:00+08:00") { resource { id } } } }',
    code: 'BAD_FILTER',
    path: ['issue', 'matches'],
    en: 'The filter on from cannot be used: from and to belong together.',
    zh: '筛选条件“from”无效：from 与 to 要一起给出。',
  },
  {
    given: 'fewer people than none',
    query: '{ issue(id: "iss:xgl:clutter") { matches(people: -3) { resource { id } } } }',
    code: 'BAD_FILTER',
    path: ['issue', 'matches'],
    en: 'The filter on people cannot be used: it is not above zero.',
    zh: '筛选条件“people”无效：应大于零。',
  },
  {
    given: 'a matter that the vocabulary does not have',
    query: '{ place(id: "plc:xgl:courtyard-35") { responsibilities(matters: ["NO_SUCH"]) { role } } }',
    code: 'UNKNOWN_TERM',
    path: ['place', 'responsibilities'],
    en: 'The vocabulary Matter has no term "NO_SUCH"; see vocabularies and matters for those it has.',
    zh: '词表“Matter”中没有“NO_SUCH”；可用的词见 vocabularies 与 matters。',
  },
  {
    given: 'a matter that the vocabulary does not have, for all places',
    query: '{ gaps(matters: ["NO_SUCH"]) { totalCount } }',
    code: 'UNKNOWN_TERM',
    path: ['gaps'],
    en: 'The vocabulary Matter has no term "NO_SUCH"; see vocabularies and matters for those it has.',
    zh: '词表“Matter”中没有“NO_SUCH”；可用的词见 vocabularies 与 matters。',
  },
  {
    given: 'a matter that the vocabulary does not have, on paper and in practice',
    query: '{ paperPractice(matter: "NO_SUCH", role: OWNER) { __typename } }',
    code: 'UNKNOWN_TERM',
    path: ['paperPractice'],
    en: 'The vocabulary Matter has no term "NO_SUCH"; see vocabularies and matters for those it has.',
    zh: '词表“Matter”中没有“NO_SUCH”；可用的词见 vocabularies 与 matters。',
  },
  {
    given: 'a role that is none',
    query: '{ gaps(roles: [LANDLORD]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Value "LANDLORD" does not exist in "ResponsibilityRole" enum; see vocabularies(names: ["ResponsibilityRole"]) for those it has.',
    zh: '查询与本图不符：词表“ResponsibilityRole”中没有“LANDLORD”；可用的词见 vocabularies(names: ["ResponsibilityRole"])。',
  },
  {
    given: 'a role that is none, in a variable',
    query: 'query ($roles: [ResponsibilityRole!]) { gaps(roles: $roles) { totalCount } }',
    variables: { roles: ['OWNER', 'LANDLORD'] },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$roles" got invalid value "LANDLORD" at "roles[1]"; Value "LANDLORD" does not exist in "ResponsibilityRole" enum; see vocabularies(names: ["ResponsibilityRole"]) for those it has.',
    zh: '变量有误：变量“$roles”在“roles[1]”处的值 "LANDLORD" 无效：词表“ResponsibilityRole”中没有“LANDLORD”；可用的词见 vocabularies(names: ["ResponsibilityRole"])。',
  },
  {
    given: 'a role in quotes',
    query: '{ gaps(roles: ["OWNER"]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Enum "ResponsibilityRole" cannot represent non-enum value: "OWNER"; write one of its words, without quotes. Did you mean the enum value "OWNER"?',
    zh: '查询与本图不符：“ResponsibilityRole”的值要直接写词，不加引号，也不能是 "OWNER"。您想写的是不是 "OWNER"？',
  },
  {
    given: 'an order that is none',
    query: '{ contracts(orderBy: [PRICE_ASC]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Value "PRICE_ASC" does not exist in "ServiceContractOrder" enum.',
    zh: '查询与本图不符：排序“ServiceContractOrder”没有“PRICE_ASC”。',
  },
  {
    given: 'a vocabulary that is none',
    query: '{ vocabularies(names: ["Weather"]) { name } }',
    code: 'UNKNOWN_TERM',
    path: ['vocabularies'],
    en: 'The vocabulary vocabularies has no term "Weather"; see vocabularies and matters for those it has.',
    zh: '词表“vocabularies”中没有“Weather”；可用的词见 vocabularies 与 matters。',
  },
  {
    given: 'a type that cannot be searched',
    query: '{ search(text: "院", types: ["Weather"]) { totalCount } }',
    code: 'UNKNOWN_TERM',
    path: ['search'],
    en: 'The vocabulary Node has no term "Weather"; see vocabularies and matters for those it has.',
    zh: '词表“Node”中没有“Weather”；可用的词见 vocabularies 与 matters。',
  },
  {
    given: 'a search for nothing',
    query: '{ search(text: " ") { totalCount } }',
    code: 'BAD_FILTER',
    path: ['search'],
    en: 'The filter on text cannot be used: there is nothing to look for.',
    zh: '筛选条件“text”无效：没有写要找什么。',
  },
  {
    given: 'a page of nothing',
    query: '{ contracts(first: 0) { totalCount } }',
    code: 'BAD_PAGE_SIZE',
    path: ['contracts'],
    en: 'Expected first to be from 1 to 200, but got 0.',
    zh: 'first 应在 1 到 200 之间，收到的是 0。',
  },
  {
    given: 'a page of less than nothing',
    query: '{ contracts(first: -1) { totalCount } }',
    code: 'BAD_PAGE_SIZE',
    path: ['contracts'],
    en: 'Expected first to be from 1 to 200, but got -1.',
    zh: 'first 应在 1 到 200 之间，收到的是 -1。',
  },
  {
    given: 'a page that is too large',
    query: '{ contracts(first: 5000) { totalCount } }',
    code: 'BAD_PAGE_SIZE',
    path: ['contracts'],
    en: 'Expected first to be from 1 to 200, but got 5000.',
    zh: 'first 应在 1 到 200 之间，收到的是 5000。',
  },
  {
    given: 'a page that is too large, of a derived list',
    query: '{ gaps(first: 5000) { totalCount } }',
    code: 'BAD_PAGE_SIZE',
    path: ['gaps'],
    en: 'Expected first to be from 1 to 200, but got 5000.',
    zh: 'first 应在 1 到 200 之间，收到的是 5000。',
  },
  {
    given: 'a word for a page size',
    query: '{ contracts(first: "ten") { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Int cannot represent non-integer value: "ten".',
    zh: '查询与本图不符：应为整数，而不是 "ten"。',
  },
  {
    given: 'a page size that no integer holds',
    query: '{ contracts(first: 99999999999) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Int cannot represent non 32-bit signed integer value: 99999999999.',
    zh: '查询与本图不符：整数 99999999999 超出范围（应在 -2147483648 到 2147483647 之间）。',
  },
  {
    given: 'a cursor that is none',
    query: '{ contracts(after: "nonsense") { nodes { id } } }',
    code: 'BAD_CURSOR',
    path: ['contracts'],
    en: 'The cursor "nonsense" does not belong to this list and order; use an endCursor of the same query.',
    zh: '游标“nonsense”不属于这个列表或这个排序；请使用同一查询返回的 endCursor。',
  },
  {
    given: 'a cursor of another list',
    query: '{ contracts(after: "WyItbGV2ZWwiLDMsImlzcjp4OjEiXQ") { nodes { id } } }',
    code: 'BAD_CURSOR',
    path: ['contracts'],
    en: 'The cursor "WyItbGV2ZWwiLDMsImlzcjp4OjEiXQ" does not belong to this list and order; use an endCursor of the same query.',
    zh: '游标“WyItbGV2ZWwiLDMsImlzcjp4OjEiXQ”不属于这个列表或这个排序；请使用同一查询返回的 endCursor。',
  },
  {
    given: 'a cursor that is none, of a derived list',
    query: '{ gaps(after: "nonsense") { totalCount } }',
    code: 'BAD_CURSOR',
    path: ['gaps'],
    en: 'The cursor "nonsense" does not belong to this list and order; use an endCursor of the same query.',
    zh: '游标“nonsense”不属于这个列表或这个排序；请使用同一查询返回的 endCursor。',
  },
  {
    given: 'a filter on nothing',
    query: '{ contracts(where: { and: null }) { totalCount } }',
    code: 'BAD_FILTER',
    path: ['contracts'],
    en: 'The filter on and cannot be used: null is no filter; leave it out or use isNull.',
    zh: '筛选条件“and”无效：null 不是筛选条件；请去掉，或改用 isNull。',
  },
  {
    given: 'a comparison with nothing',
    query: '{ contracts(where: { validTo: { eq: null } }) { totalCount } }',
    code: 'BAD_FILTER',
    path: ['contracts'],
    en: 'The filter on validTo.eq cannot be used: null is no filter; leave it out or use isNull.',
    zh: '筛选条件“validTo.eq”无效：null 不是筛选条件；请去掉，或改用 isNull。',
  },
  {
    given: 'a filter that the list does not have',
    query: '{ contracts(where: { price: { eq: 1 } }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Field "price" is not defined by type "ServiceContractWhere". Did you mean "place"?',
    zh: '查询与本图不符：输入类型“ServiceContractWhere”没有字段“price”。您想写的是不是 "place"？',
  },
];

/** Documents and variables that do not fit the graph, or are no GraphQL. */
const badDocuments: typeof badArguments = [
  {
    given: 'a document without an end',
    query: '{ place(id: ',
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: the text ends before it is complete.',
    zh: '查询文本有语法错误：文本没有写完就结束了。',
  },
  {
    given: 'a text without its closing quote',
    query: '{ place(id: "x) { id } }',
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: Unterminated string.',
    zh: '查询文本有语法错误：字符串缺少结尾的引号。',
  },
  {
    given: 'a text in single quotes',
    query: `{ place(id: 'x') { id } }`,
    code: 'GRAPHQL_PARSE_FAILED',
    en: `The document cannot be parsed: Unexpected single quote character ('), did you mean to use a double quote (")?`,
    zh: `查询文本有语法错误：字符串要用双引号 (")，不能用单引号 (')。`,
  },
  {
    given: 'an empty selection',
    query: '{ }',
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: Expected Name, found "}".',
    zh: '查询文本有语法错误：此处应为 Name，而不是 "}"。',
  },
  {
    given: 'a document of white space',
    query: '   ',
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: the text ends before it is complete.',
    zh: '查询文本有语法错误：文本没有写完就结束了。',
  },
  {
    given: 'a document that is a comment',
    query: '# nothing yet',
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: the text ends before it is complete.',
    zh: '查询文本有语法错误：文本没有写完就结束了。',
  },
  {
    given: 'an empty document',
    query: '',
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: there is no document: query is empty.',
    zh: '请求无法理解：没有查询文本：query 是空的。',
  },
  {
    given: 'a type instead of a question',
    query: 'type Street { name: String }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: The "Street" definition is not executable.',
    zh: '查询与本图不符：查询里不能有类型定义“Street”。',
  },
  {
    given: 'an entrance that nobody has',
    query: '{ fireBrigade { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Cannot query field "fireBrigade" on type "Query".',
    zh: '查询与本图不符：类型“Query”没有字段“fireBrigade”。',
  },
  {
    given: 'a misspelt field',
    query: '{ place(id: "plc:xgl:courtyard-35") { namen } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Cannot query field "namen" on type "Place". Did you mean "nameEn", "nameZh", or "parent"?',
    zh: '查询与本图不符：类型“Place”没有字段“namen”。您想写的是不是 "nameEn"、"nameZh"、"parent"？',
  },
  {
    given: 'an object without its fields',
    query: '{ place(id: "plc:xgl:courtyard-35") }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Field "place" of type "Place" must have a selection of subfields. Did you mean "place { ... }"?',
    zh: '查询与本图不符：字段“place”的类型是“Place”，须在花括号里写明要它的哪些字段。您想写的是不是 "place { ... }"？',
  },
  {
    given: 'fields of a text',
    query: '{ place(id: "plc:xgl:courtyard-35") { nameEn { first } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Field "nameEn" must not have a selection since type "String" has no subfields.',
    zh: '查询与本图不符：字段“nameEn”的类型“String”没有下级字段，后面不能写花括号。',
  },
  {
    given: 'one name for two things',
    query: '{ place(id: "plc:xgl:courtyard-35") { name: nameEn name: nameZh } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Fields "name" conflict because "nameEn" and "nameZh" are different fields. Use different aliases on the fields to fetch both if this was intentional.',
    zh: '查询与本图不符：两处都以“name”为名，却不是同一样东西（“nameEn”和“nameZh”是不同的字段）；请起不同的别名。',
  },
  {
    given: 'an argument too few',
    query: '{ place { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Field "place" argument "id" of type "ID!" is required, but it was not provided.',
    zh: '查询与本图不符：字段“place”缺少必填参数“id”（类型 ID!）。',
  },
  {
    given: 'a misspelt argument, and so the right one is missing',
    query: '{ place(ident: "plc:xgl:courtyard-35") { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown argument "ident" on field "Query.place". Did you mean "id"?',
    zh: '查询与本图不符：字段“Query.place”没有参数“ident”。您想写的是不是 "id"？',
  },
  {
    given: 'an argument twice',
    query: '{ place(id: "plc:xgl:courtyard-35", id: "plc:xgl:xiaguangli") { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: There can be only one argument named "id".',
    zh: '查询与本图不符：参数“id”重复了。',
  },
  {
    given: 'null for what is required',
    query: '{ place(id: null) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Expected value of type "ID!", found null.',
    zh: '查询与本图不符：这里需要 ID!，而不是 null。',
  },
  {
    given: 'a fraction for an id',
    query: '{ place(id: 3.5) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: ID cannot represent a non-string and non-integer value: 3.5.',
    zh: '查询与本图不符：编号应为文本，而不是 3.5。',
  },
  {
    given: 'a fragment that is not there',
    query: '{ place(id: "plc:xgl:courtyard-35") { ...Card } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown fragment "Card".',
    zh: '查询与本图不符：没有名为“Card”的片段。',
  },
  {
    given: 'a misspelt fragment, and so the right one is not used',
    query: '{ place(id: "plc:xgl:courtyard-35") { ...Card } } fragment Crd on Place { id }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown fragment "Card".',
    zh: '查询与本图不符：没有名为“Card”的片段。',
  },
  {
    given: 'a fragment on a type that is not there',
    query: '{ place(id: "plc:xgl:courtyard-35") { ... on Castle { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown type "Castle". Did you mean "Date", "Title", or "Whistle"?',
    zh: '查询与本图不符：没有类型“Castle”。您想写的是不是 "Date"、"Title"、"Whistle"？',
  },
  {
    given: 'a fragment that can never fit',
    query: '{ place(id: "plc:xgl:courtyard-35") { ... on ServiceContract { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Fragment cannot be spread here as objects of type "Place" can never be of type "ServiceContract".',
    zh: '查询与本图不符：片段不能用在这里：“Place”不可能是“ServiceContract”。',
  },
  {
    given: 'a fragment in a circle',
    query: '{ place(id: "plc:xgl:courtyard-35") { ...Card } } fragment Card on Place { parent { ...Card } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Cannot spread fragment "Card" within itself.',
    zh: '查询与本图不符：片段“Card”包含了它自己。',
  },
  {
    given: 'a subscription to two things',
    query: 'subscription { issueChanged { id } whistleChanged { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Anonymous Subscription must select only one top level field.',
    zh: '查询与本图不符：订阅只能选取一个根字段。',
  },
  {
    given: 'a directive that is not there',
    query: '{ place(id: "plc:xgl:courtyard-35") @loud { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown directive "@loud".',
    zh: '查询与本图不符：没有指令“@loud”。',
  },
  {
    given: 'two operations of one name',
    query: 'query A { __typename } query A { __typename }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: There can be only one operation named "A".',
    zh: '查询与本图不符：操作“A”重复了。',
  },
  {
    given: 'an operation without a name beside another',
    query: 'query A { __typename } { __typename }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: This anonymous operation must be the only defined operation.',
    zh: '查询与本图不符：有几个操作时，每个都要有名字。',
  },
  {
    given: 'a missing variable',
    query: 'query ($id: ID!) { place(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$id" of required type "ID!" was not provided.',
    zh: '变量有误：缺少变量“$id”（类型 ID!，必填）。',
  },
  {
    given: 'null for a required variable',
    query: 'query ($id: ID!) { place(id: $id) { id } }',
    variables: { id: null },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$id" of non-null type "ID!" must not be null.',
    zh: '变量有误：变量“$id”（类型 ID!）不能为 null。',
  },
  {
    given: 'an object for an id',
    query: 'query ($id: ID!) { place(id: $id) { id } }',
    variables: { id: { of: 'a place' } },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$id" got invalid value { of: "a place" }; ID cannot represent value: { of: "a place" }.',
    zh: '变量有误：变量“$id”的值 { of: "a place" } 无效：编号应为文本，而不是 { of: "a place" }。',
  },
  {
    given: 'a word for a number, in a variable',
    query: 'query ($first: Int) { contracts(first: $first) { totalCount } }',
    variables: { first: 'ten' },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$first" got invalid value "ten"; Int cannot represent non-integer value: "ten".',
    zh: '变量有误：变量“$first”的值 "ten" 无效：应为整数，而不是 "ten"。',
  },
  {
    given: 'a variable with a field that is not there',
    query: 'query ($where: ServiceContractWhere) { contracts(where: $where) { totalCount } }',
    variables: { where: { price: 1 } },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$where" got invalid value { price: 1 }; Field "price" is not defined by type "ServiceContractWhere". Did you mean "place"?',
    zh: '变量有误：变量“$where”的值 { price: 1 } 无效：输入类型“ServiceContractWhere”没有字段“price”。您想写的是不是 "place"？',
  },
  {
    given: 'a variable that may be null where nothing may',
    query: 'query ($id: ID) { place(id: $id) { id } }',
    variables: { id: 'plc:xgl:courtyard-35' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Variable "$id" of type "ID" used in position expecting type "ID!".',
    zh: '查询与本图不符：变量“$id”的类型是 ID，而这里需要 ID!。',
  },
  {
    given: 'a variable of a type that is not there',
    query: 'query ($id: Key!) { place(id: $id) { id } }',
    variables: { id: 'plc:xgl:courtyard-35' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Unknown type "Key". Did you mean "Fen"?',
    zh: '查询与本图不符：没有类型“Key”。您想写的是不是 "Fen"？',
  },
  {
    given: 'a misspelt variable, and so the right one is not used',
    query: 'query ($idd: ID!) { place(id: $id) { id } }',
    variables: { idd: 'plc:xgl:courtyard-35' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: Variable "$id" is not defined.',
    zh: '查询与本图不符：没有声明变量“$id”。',
  },
  {
    given: 'a variable twice',
    query: 'query ($id: ID!, $id: ID!) { place(id: $id) { id } }',
    variables: { id: 'plc:xgl:courtyard-35' },
    code: 'GRAPHQL_VALIDATION_FAILED',
    en: 'The document does not fit this graph: There can be only one variable named "$id".',
    zh: '查询与本图不符：变量“$id”重复了。',
  },
  {
    given: 'a mutation, of which there are none',
    query: 'mutation { closeWorkOrder }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    en: 'No operation can be run: this graph has no mutation operations.',
    zh: '不知道该执行哪个操作：本图没有 mutation 操作。',
  },
  {
    given: 'a subscription, to which one answer cannot do justice',
    query: 'subscription { issueChanged { id } }',
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: one answer cannot carry a subscription; ask for text/event-stream, or by a WebSocket.',
    zh: '请求无法理解：一次应答装不下订阅；请要 text/event-stream，或用 WebSocket。',
  },
  {
    given: 'a very long word for a number',
    query: 'query ($first: Int) { contracts(first: $first) { totalCount } }',
    variables: { first: 'x'.repeat(5000) },
    code: 'BAD_USER_INPUT',
    en: 'The variables cannot be used: Variable "$first" got invalid value "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"; Int cannot represent non-integer value: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…".',
    zh: '变量有误：变量“$first”的值 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" 无效：应为整数，而不是 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"。',
  },
];

const json = { 'content-type': 'application/json' };
const preflight = { 'apollo-require-preflight': '1' };

/** What is wrong before there is a document. */
const badRequests: ReadonlyArray<Refused & { address: string; init?: RequestInit; status: number }> = [
  {
    given: 'JSON without an end',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the body is no valid JSON; expected {"query": "…"}.',
    zh: '请求无法理解：请求体不是合法的 JSON，应为 {"query": "…"}。',
  },
  {
    given: 'text that is no JSON',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: 'hello' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the body is no valid JSON; expected {"query": "…"}.',
    zh: '请求无法理解：请求体不是合法的 JSON，应为 {"query": "…"}。',
  },
  {
    given: 'nothing',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the body is empty; expected {"query": "…"}.',
    zh: '请求无法理解：请求体是空的，应为 {"query": "…"}。',
  },
  {
    given: 'an empty object',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the body holds no query; expected {"query": "…"}.',
    zh: '请求无法理解：请求体里没有查询，应为 {"query": "…"}。',
  },
  {
    given: 'null',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: 'null' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the body holds no query; expected {"query": "…"}.',
    zh: '请求无法理解：请求体里没有查询，应为 {"query": "…"}。',
  },
  {
    given: 'a list of operations',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: a request holds one operation, not a list.',
    zh: '请求无法理解：一次请求只能有一个操作，不能是列表。',
  },
  {
    given: 'a number for the document',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":7}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: query has to be text.',
    zh: '请求无法理解：query 应为文本。',
  },
  {
    given: 'text for the variables',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":"{__typename}","variables":"{}"}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: variables has to be an object, not text.',
    zh: '请求无法理解：variables 应为 JSON 对象，不能是文本。',
  },
  {
    given: 'a list for the variables',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":"{__typename}","variables":[1]}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: variables has to be an object.',
    zh: '请求无法理解：variables 应为 JSON 对象。',
  },
  {
    given: 'a number for the name of the operation',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":"{__typename}","operationName":7}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: operationName has to be text.',
    zh: '请求无法理解：operationName 应为文本。',
  },
  {
    given: 'a name without its operation',
    address: '/graphql',
    init: { method: 'POST', headers: json, body: '{"query":"query A { __typename }","operationName":"B"}' },
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    en: 'No operation can be run: the document has none named "B".',
    zh: '不知道该执行哪个操作：查询里没有名为“B”的操作。',
  },
  {
    given: 'two operations without saying which',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: json,
      body: '{"query":"query A { __typename } query B { __typename }"}',
    },
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    en: 'No operation can be run: say by operationName which of those in the document is to be run.',
    zh: '不知道该执行哪个操作：查询里有几个操作，请用 operationName 说明执行哪一个。',
  },
  {
    given: 'the fingerprint of a document that is not kept',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: json,
      body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}',
    },
    status: 200,
    code: 'PERSISTED_QUERY_NOT_FOUND',
    en: 'No document with this sha256Hash is kept; send it again together with its text.',
    zh: '没有存过这个 sha256Hash 的查询；请连同查询文本再发一次。',
  },
  {
    given: 'a fingerprint of another document',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: json,
      body: '{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}',
    },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: sha256Hash is not that of the query.',
    zh: '请求无法理解：sha256Hash 与查询文本不符。',
  },
  {
    given: 'a fingerprint of another kind',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: json,
      body: '{"query":"{__typename}","extensions":{"persistedQuery":{"version":2,"sha256Hash":"abc"}}}',
    },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the version of persistedQuery has to be 1.',
    zh: '请求无法理解：persistedQuery 的 version 应为 1。',
  },
  {
    given: 'plain text',
    address: '/graphql',
    init: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: it could be a Cross-Site Request Forgery; send content-type: application/json, or a header apollo-require-preflight.',
    zh: '请求无法理解：这个请求可能是别的网站让浏览器发出的（CSRF）；请用 content-type: application/json，或带上 apollo-require-preflight 请求头。',
  },
  {
    given: 'XML',
    address: '/graphql',
    init: { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<query/>' },
    status: 415,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the content type is not supported; send content-type: application/json.',
    zh: '请求无法理解：不支持这种内容类型，请用 content-type: application/json。',
  },
  {
    given: 'a form',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={__typename}',
    },
    status: 415,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: the content type is not supported; send content-type: application/json.',
    zh: '请求无法理解：不支持这种内容类型，请用 content-type: application/json。',
  },
  {
    given: 'a wish for another kind of answer',
    address: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: '{"query":"{__typename}"}',
    },
    status: 406,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: accept names neither application/json, application/graphql-response+json nor text/event-stream.',
    zh: '请求无法理解：accept 中没有 application/json、application/graphql-response+json 或 text/event-stream。',
  },
  {
    given: 'a link that another site could give',
    address: '/graphql?query={__typename}',
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: it could be a Cross-Site Request Forgery; send content-type: application/json, or a header apollo-require-preflight.',
    zh: '请求无法理解：这个请求可能是别的网站让浏览器发出的（CSRF）；请用 content-type: application/json，或带上 apollo-require-preflight 请求头。',
  },
  {
    given: 'a link without a document',
    address: '/graphql?',
    init: { headers: preflight },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: there is no document: query is empty.',
    zh: '请求无法理解：没有查询文本：query 是空的。',
  },
  {
    given: 'a mutation as a link',
    address: '/graphql?query=mutation{closeWorkOrder}',
    init: { headers: preflight },
    status: 405,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: GET is for queries only, not for a mutation; use POST.',
    zh: '请求无法理解：GET 只能用于 query，不能用于 mutation；请用 POST。',
  },
  {
    given: 'a link with variables that are no JSON',
    address: '/graphql?query={__typename}&variables={',
    init: { headers: preflight },
    status: 400,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: The variables search parameter contains invalid JSON.',
    zh: '请求无法理解：地址里的 variables 不是合法的 JSON。',
  },
  {
    given: 'a link with two documents',
    address: '/graphql?query={__typename}&query={__typename}',
    init: { headers: preflight },
    status: 400,
    code: 'BAD_REQUEST',
    en: `The request cannot be understood: The 'query' search parameter may only be specified once.`,
    zh: '请求无法理解：地址里的 query 只能出现一次。',
  },
  {
    given: 'a link to a broken document',
    address: '/graphql?query=%25',
    init: { headers: preflight },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    en: 'The document cannot be parsed: Unexpected character: "%".',
    zh: '查询文本有语法错误：不应出现的字符 "%"。',
  },
  {
    given: 'a method that there is not',
    address: '/graphql',
    init: { method: 'PUT', headers: json, body: '{}' },
    status: 405,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: PUT is not supported here; use GET, HEAD, OPTIONS, POST.',
    zh: '请求无法理解：此处不支持 PUT，请用 GET, HEAD, OPTIONS, POST。',
  },
  {
    given: 'an address that leads nowhere',
    address: '/nowhere',
    status: 404,
    code: 'BAD_REQUEST',
    en: 'The request cannot be understood: GET /nowhere leads nowhere.',
    zh: '请求无法理解：GET /nowhere 不通向任何地方。',
  },
];

/** What would tell of the inside: a trace, SQL, a file, an address. */
const inside = /stack|node_modules|\.[jt]s:|127\.0\.0\.1|localhost|SELECT |QueryFailed/;

type AnswerError = NonNullable<GraphAnswer['errors']>[number] & { readonly locations?: unknown };

/** The errors without what differs each time, and without where in the text they stand. */
function errorsOf({ errors = [] }: GraphAnswer): unknown[] {
  return errors.map(({ locations: _, extensions, ...error }: AnswerError) => {
    const { requestId, subgraph, ...kept } = extensions;
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    // Who refused stands beside what a stakeholder refused, and nowhere else.
    expect(services.some(({ name }) => name === subgraph)).toBe(error.path !== undefined);
    return { ...error, extensions: kept };
  });
}

function refusalOf({ code, path, en, zh }: Refused): unknown[] {
  const extensions = { code, retryable: false, messageZh: zh, messageEn: en };
  return [{ message: en, ...(path && { path }), extensions }];
}

describe('an argument that cannot be meant', () => {
  it.each(badArguments)(
    'is refused with one clear error: $given',
    async ({ query, variables, ...refused }) => {
      const answer = await graph.query(query, variables);

      expect(errorsOf(answer)).toEqual(refusalOf(refused));
      expect(JSON.stringify(answer)).not.toMatch(inside);
    },
  );

  it('costs its own field and not what was asked beside it', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") { nameEn }
      contracts(first: 0) { totalCount }
    }`);

    expect(data).toEqual({ place: { nameEn: 'Courtyard 35, Xiaguangli' }, contracts: null });
    expect(errors?.map(({ path }) => path)).toEqual([['contracts']]);
  });

  it('reaches no stakeholder where its form is wrong', async () => {
    const { requests } = await graph.measure(
      '{ place(id: "plc:xgl:courtyard-35") { responsibilities(asOf: "2019-02-30") { role } } }',
    );

    expect(requests).toBe(0);
  });
});

describe('an id of the right form that finds nothing', () => {
  const nowhere = 'plc:xgl:nowhere';
  const notFound = (type: string, id: string, path: string) =>
    refusalOf({
      given: 'an unknown id',
      code: 'NOT_FOUND',
      path: [path],
      en: `No ${type} with the id "${id}" exists, or the caller may not know that it does.`,
      zh: `没有编号为“${id}”的${type}，或调用者无权知道它存在。`,
    });

  it.each([
    [`{ place(id: "${nowhere}") { nameEn } }`, 'Place', nowhere, 'place'],
    ['{ contract(id: "ctr:xgl:nowhere") { id } }', 'ServiceContract', 'ctr:xgl:nowhere', 'contract'],
    [`{ threeLists(place: "${nowhere}") { place { id } } }`, 'Place', nowhere, 'threeLists'],
    [`{ issues(within: "${nowhere}") { nodes { id } } }`, 'Place', nowhere, 'issues'],
    [`{ issues(within: "${nowhere}") { totalCount } }`, 'Place', nowhere, 'issues'],
    [`{ places(within: "${nowhere}") { nodes { id } } }`, 'Place', nowhere, 'places'],
    [`{ resources(within: "${nowhere}") { nodes { __typename } } }`, 'Place', nowhere, 'resources'],
    [`{ issueStats(within: "${nowhere}") { groupCount } }`, 'Place', nowhere, 'issueStats'],
    [`{ gaps(within: "${nowhere}") { totalCount } }`, 'Place', nowhere, 'gaps'],
    [`{ gapStats(within: "${nowhere}") { groupCount } }`, 'Place', nowhere, 'gapStats'],
    [
      `{ paperPractice(within: "${nowhere}", matter: "SANITATION", role: MAINTAINER) { places } }`,
      'Place',
      nowhere,
      'paperPractice',
    ],
    [`{ search(text: "院", within: "${nowhere}") { totalCount } }`, 'Place', nowhere, 'search'],
  ])('is refused with one clear error: %s', async (query, type, id, path) => {
    const answer = await graph.query(query);

    expect(answer.data).toEqual({ [path]: null });
    expect(errorsOf(answer)).toEqual(notFound(type, id, path));
  });

  it('is null by the rules of node, as is a word that the vocabulary does not have', async () => {
    expect(await graph.query(`{ node(id: "${nowhere}") { id } }`)).toEqual({ data: { node: null } });
    expect(await graph.query('{ matter(code: "NO_SUCH") { nameEn } }')).toEqual({ data: { matter: null } });
  });

  it('is not the id of a place in which there is nothing', async () => {
    expect(
      await graph.query('{ wishes(within: "plc:xgl:courtyard-35") { totalCount nodes { id } } }'),
    ).toEqual({
      data: { wishes: { totalCount: 0, nodes: [] } },
    });
  });
});

describe('a document that does not fit', () => {
  it.each(badDocuments)(
    'is refused with one clear error: $given',
    async ({ query, variables, ...refused }) => {
      const answer = await graph.query(query, variables);

      expect({ ...answer, errors: errorsOf(answer) }).toEqual({ errors: refusalOf(refused) });
      expect(JSON.stringify(answer)).not.toMatch(inside);
    },
  );

  it('is told of each mistake where there are two', async () => {
    const { errors } = await graph.query('{ fireBrigade { id } contracts(first: "ten") { totalCount } }');

    expect(errors?.map(({ message }) => message)).toEqual([
      'The document does not fit this graph: Cannot query field "fireBrigade" on type "Query".',
      'The document does not fit this graph: Int cannot represent non-integer value: "ten".',
    ]);
  });
});

describe('a request that is none', () => {
  it.each(badRequests)(
    'is refused with one clear error: $given',
    async ({ address, init, status, ...refused }) => {
      const response = await fetch(`${graph.url}${address}`, init);
      const text = await response.text();
      const answer = JSON.parse(text) as GraphAnswer;

      expect(response.status).toBe(status);
      expect({ ...answer, errors: errorsOf(answer) }).toEqual({ errors: refusalOf(refused) });
      expect(text).not.toMatch(inside);
    },
  );

  it('has the id of the request in its error, although it comes before any operation', async () => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'x-request-id': 'visit-51' },
      body: '{}',
    });

    const { errors } = (await response.json()) as GraphAnswer;
    expect(errors?.map(({ extensions }) => extensions.requestId)).toEqual(['visit-51']);
  });
});
