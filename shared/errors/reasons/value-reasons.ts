import type { Reason } from './reason';

/** Why a variable or a value cannot be taken, in the words of the graphql package and of the graph's own scalars. */
export const valueReasons: readonly Reason[] = [
  ['Variable "{name}" of required type "{type}" was not provided.', '缺少变量“{name}”（类型 {type}，必填）'],
  ['Variable "{name}" of non-null type "{type}" must not be null.', '变量“{name}”（类型 {type}）不能为 null'],
  [
    'Variable "{name}" got invalid value {value} at "{path}"; {why}',
    '变量“{name}”在“{path}”处的值 {value} 无效：{why}',
  ],
  ['Variable "{name}" got invalid value {value}; {why}', '变量“{name}”的值 {value} 无效：{why}'],
  ['Variable "{name}" is not defined by operation "{operation}".', '操作“{operation}”没有声明变量“{name}”'],
  ['Variable "{name}" is not defined.', '没有声明变量“{name}”'],
  [
    'Variable "{name}" is never used in operation "{operation}".',
    '操作“{operation}”声明了变量“{name}”却没有用到',
  ],
  ['Variable "{name}" is never used.', '声明了变量“{name}”却没有用到'],
  [
    'Variable "{name}" of type "{type}" used in position expecting type "{expected}".',
    '变量“{name}”的类型是 {type}，而这里需要 {expected}',
  ],
  ['Variable "{name}" cannot be non-input type "{type}".', '变量“{name}”不能用输出类型“{type}”'],
  [
    'Variable "{name}" expected value of type "{type}" which cannot be used as an input type.',
    '变量“{name}”的类型“{type}”不能用作输入',
  ],
  ['Too many errors processing variables, error limit reached. Execution aborted.', '变量错误太多，没有查完'],

  // Orders name the columns of a list; every other enum is a vocabulary.
  ['Value "{value}" does not exist in "{type}Order" enum.', '排序“{type}Order”没有“{value}”'],
  [
    'Value "{value}" does not exist in "{type}" enum.',
    '词表“{type}”中没有“{value}”；可用的词见 vocabularies(names: ["{type}"])',
    'Value "{value}" does not exist in "{type}" enum; see vocabularies(names: ["{type}"]) for those it has',
  ],
  [
    'Enum "{type}" cannot represent non-enum value: {value}.',
    '“{type}”的值要直接写词，不加引号，也不能是 {value}',
    'Enum "{type}" cannot represent non-enum value: {value}; write one of its words, without quotes',
  ],
  [
    'Enum "{type}" cannot represent non-string value: {value}.',
    '“{type}”的值应是词表里的一个词，而不是 {value}',
  ],
  ['Int cannot represent non-integer value: {value}', '应为整数，而不是 {value}'],
  [
    'Int cannot represent non 32-bit signed integer value: {value}',
    '整数 {value} 超出范围（应在 -2147483648 到 2147483647 之间）',
  ],
  ['Float cannot represent non numeric value: {value}', '应为数字，而不是 {value}'],
  ['String cannot represent a non string value: {value}', '应为文本，而不是 {value}'],
  ['Boolean cannot represent a non boolean value: {value}', '应为 true 或 false，而不是 {value}'],
  ['ID cannot represent a non-string and non-integer value: {value}', '编号应为文本，而不是 {value}'],
  ['ID cannot represent value: {value}', '编号应为文本，而不是 {value}'],
  ['Expected value of type "{type}", found {value}; {why}', '这里需要 {type}，而不是 {value}：{why}'],
  ['Expected value of type "{type}", found {value}.', '这里需要 {type}，而不是 {value}'],
  ['Expected type "{type}". {why}', '{why}', '{why}'],
  ['Expected non-nullable type "{type}" not to be null.', '这里需要 {type}，不能为 null'],
  ['Expected type "{type}" to be an object.', '这里需要一个 {type} 对象'],
  [
    'Field "{field}" of required type "{type}" was not provided.',
    '缺少必填的输入字段“{field}”（类型 {type}）',
  ],
  ['Field "{field}" is not defined by type "{type}".', '输入类型“{type}”没有字段“{field}”'],

  ['a Date is a day of the calendar, written as "2019-06-30"', '日期应是日历上有的一天，写成 "2019-06-30"'],
  [
    'a DateTime is a moment with its time zone, written as "2019-06-30T08:00:00+08:00"',
    '时间要带时区，写成 "2019-06-30T08:00:00+08:00"',
  ],
  ['a Fen is a whole number of fen, written as "1200000"', '金额以分为单位，是整数，写成 "1200000"'],
];
