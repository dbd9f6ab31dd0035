import type { Reason } from './reason';

/** Why GraphQL cannot run a document or take its variables, in the words of the graphql package. */
export const documentReasons: readonly Reason[] = [
  // The text cannot be parsed.
  ['Expected {expected}, found {found}.', '此处应为 {expected}，而不是 {found}'],
  ['Unterminated string.', '字符串缺少结尾的引号'],
  [
    'Unexpected single quote character (\'), did you mean to use a double quote (")?',
    '字符串要用双引号 (")，不能用单引号 (\')',
  ],
  ['Unexpected <EOF>.', '文本没有写完就结束了', 'the text ends before it is complete'],
  ['Unexpected character: {found}.', '不应出现的字符 {found}'],
  ['Unexpected variable "{name}" in constant value.', '默认值里不能用变量“{name}”'],
  ['Unexpected {found}.', '不应出现 {found}'],
  ['Invalid character: {found}.', '无效的字符 {found}'],
  ['Invalid character within String: {found}.', '字符串里有无效的字符 {found}'],
  ['Invalid number, {rest}.', '数字写法不对（{rest}）'],
  ['Invalid Unicode escape sequence: {found}.', '无效的 Unicode 转义 {found}'],
  ['Invalid character escape sequence: {found}.', '无效的转义 {found}'],

  // What is asked is not in the graph.
  ['Cannot query field "{field}" on type "{type}".', '类型“{type}”没有字段“{field}”'],
  ['Unknown argument "{argument}" on field "{field}".', '字段“{field}”没有参数“{argument}”'],
  ['Unknown argument "{argument}" on directive "{directive}".', '指令“{directive}”没有参数“{argument}”'],
  ['Unknown directive "{directive}".', '没有指令“{directive}”'],
  ['Directive "{directive}" may not be used on {place}.', '指令“{directive}”不能用在 {place} 上'],
  ['Unknown type "{type}".', '没有类型“{type}”'],
  ['Unknown fragment "{fragment}".', '没有名为“{fragment}”的片段'],
  ['The "{name}" definition is not executable.', '查询里不能有类型定义“{name}”'],
  ['The schema definition is not executable.', '查询里不能有 schema 定义'],

  // How it is asked does not fit.
  [
    'Field "{field}" of type "{type}" must have a selection of subfields.',
    '字段“{field}”的类型是“{type}”，须在花括号里写明要它的哪些字段',
  ],
  [
    'Field "{field}" of type "{type}" must have at least one field selected.',
    '字段“{field}”须至少选一个字段',
  ],
  [
    'Field "{field}" must not have a selection since type "{type}" has no subfields.',
    '字段“{field}”的类型“{type}”没有下级字段，后面不能写花括号',
  ],
  [
    'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    '字段“{field}”缺少必填参数“{argument}”（类型 {type}）',
  ],
  [
    'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    '指令“{directive}”缺少必填参数“{argument}”（类型 {type}）',
  ],
  [
    'Fields "{name}" conflict because {why}. Use different aliases on the fields to fetch both if this was intentional.',
    '两处都以“{name}”为名，却不是同一样东西（{why}）；请起不同的别名',
  ],
  [
    'Fragment "{fragment}" cannot be spread here as objects of type "{type}" can never be of type "{other}".',
    '片段“{fragment}”不能用在这里：“{type}”不可能是“{other}”',
  ],
  [
    'Fragment cannot be spread here as objects of type "{type}" can never be of type "{other}".',
    '片段不能用在这里：“{type}”不可能是“{other}”',
  ],
  [
    'Fragment "{fragment}" cannot condition on non composite type "{type}".',
    '片段“{fragment}”的类型“{type}”没有字段',
  ],
  ['Fragment cannot condition on non composite type "{type}".', '片段的类型“{type}”没有字段'],
  ['Anonymous Subscription must select only one top level field.', '订阅只能选取一个根字段'],
  ['Subscription "{name}" must select only one top level field.', '订阅“{name}”只能选取一个根字段'],
  ['Anonymous Subscription must not select an introspection top level field.', '订阅的根字段不能是内省字段'],
  [
    'Subscription "{name}" must not select an introspection top level field.',
    '订阅“{name}”的根字段不能是内省字段',
  ],
  ['Cannot spread fragment "{fragment}" within itself{rest}', '片段“{fragment}”包含了它自己'],
  ['Fragment "{fragment}" is never used.', '片段“{fragment}”没有用到'],
  ['"{one}" and "{other}" are different fields', '“{one}”和“{other}”是不同的字段'],
  ['they have differing arguments', '参数不同'],
  ['they return conflicting types "{one}" and "{other}"', '类型“{one}”和“{other}”不同'],
  ['subfields "{name}" conflict because {why}', '其中的“{name}”：{why}'],
  ['There can be only one argument named "{name}".', '参数“{name}”重复了'],
  ['There can be only one variable named "{name}".', '变量“{name}”重复了'],
  ['There can be only one operation named "{name}".', '操作“{name}”重复了'],
  ['There can be only one fragment named "{name}".', '片段“{name}”重复了'],
  ['There can be only one input field named "{name}".', '输入字段“{name}”重复了'],
  ['This anonymous operation must be the only defined operation.', '有几个操作时，每个都要有名字'],
  [
    'The directive "{directive}" can only be used once at this location.',
    '指令“{directive}”在这里只能用一次',
  ],
  ['Maximum introspection depth exceeded', '自省查询嵌套过深'],
  ['Too many validation errors, error limit reached. Validation aborted.', '错误太多，没有查完'],
];
