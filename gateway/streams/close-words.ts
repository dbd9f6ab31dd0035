import { CloseCode } from 'graphql-ws';
import type { ToldError } from './told-error';

/** Why a connection ends, in the two languages and in the 123 bytes that a closing frame holds. */
const words: Readonly<Record<number, string>> = {
  1001: 'SHUTTING_DOWN: the gateway is stopping 网关正在停机',
  1011: 'INTERNAL_SERVER_ERROR: see the log of the gateway 内部错误',
  1013: 'UNAVAILABLE: try again soon 服务暂时不可用，请稍后再试',
  [CloseCode.BadRequest]:
    'BAD_REQUEST: no message of graphql-transport-ws 消息不符合 graphql-transport-ws 协议',
  [CloseCode.Unauthorized]: 'BAD_REQUEST: connection_init comes first 应先发送 connection_init',
  [CloseCode.Forbidden]: 'UNAUTHENTICATED: the token cannot be used 登录凭证无效',
  [CloseCode.SubprotocolNotAcceptable]:
    'BAD_REQUEST: the subprotocol is graphql-transport-ws 子协议应为 graphql-transport-ws',
  [CloseCode.ConnectionInitialisationTimeout]:
    'BAD_REQUEST: no connection_init came in time 未按时收到 connection_init',
  [CloseCode.SubscriberAlreadyExists]:
    'BAD_REQUEST: an operation with this id is under way 已有同一 id 的操作在进行',
  [CloseCode.TooManyInitialisationRequests]:
    'BAD_REQUEST: connection_init comes once 只能发送一次 connection_init',
};

export function closeWords(code: number): string {
  return words[code] ?? '';
}

/** A refusal in both languages where they fit into the frame, else in one, else the words for its code. */
export function refusalWords({ extensions }: ToldError, code: number): string {
  const { code: name, messageEn, messageZh } = extensions as Readonly<Record<string, string>>;
  const fits = (words: string) => Buffer.byteLength(words) <= mostBytes;
  const inEnglish = `${name}: ${messageEn}`;
  return [`${inEnglish} ${messageZh}`, inEnglish].find(fits) ?? closeWords(code);
}

const mostBytes = 123;
