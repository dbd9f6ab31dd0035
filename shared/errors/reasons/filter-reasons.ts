import type { Reason } from './reason';

/** Why the arguments of a field contradict each other or mean nothing, in the words of the services. */
export const filterReasons: readonly Reason[] = [
  ['there is nothing to look for', '没有写要找什么'],
  ['it is longer than {most} characters', '超过了 {most} 个字'],
  ['from and to belong together', 'from 与 to 要一起给出'],
  ['it is not after from', '它不晚于 from'],
  ['it is not above zero', '应大于零'],
];
