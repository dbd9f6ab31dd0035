import type { Worded } from '@courtyard/shared/errors/refusal';

const reasons = {
  notBearer: { en: 'expected "Bearer" and a token', zh: '应为“Bearer”加令牌' },
  malformed: { en: 'it is not a signed token', zh: '不是签名令牌' },
  algorithm: { en: 'it is not signed with RS256, ES256 or EdDSA', zh: '签名算法不是 RS256、ES256 或 EdDSA' },
  unknownKey: { en: 'it is not signed with a key of the issuer', zh: '签名所用的密钥不是签发者的' },
  signature: { en: 'its signature does not fit', zh: '签名不符' },
  expired: { en: 'it has expired', zh: '已过期' },
  early: { en: 'it is not valid yet', zh: '尚未生效' },
  issuer: { en: 'it comes from another issuer', zh: '签发者不符' },
  audience: { en: 'it is meant for another service', zh: '不是签发给本服务的' },
  expiry: { en: 'it does not say when it expires', zh: '没有写明有效期' },
  subject: { en: 'it does not say whose it is', zh: '没有写明持有人' },
  scope: { en: 'its scope is not a text', zh: '授权范围的格式不对' },
  other: { en: 'it does not hold up', zh: '未通过校验' },
} as const satisfies Record<string, Worded>;

export type TokenProblem = keyof typeof reasons;

/** A token that does not do. The words tell its holder what to mend and nobody anything of keys or values. */
export class UnfitToken extends Error {
  override readonly name = 'UnfitToken';

  constructor(readonly problem: TokenProblem) {
    super(reasons[problem].en);
  }

  get why(): Worded {
    return reasons[this.problem];
  }
}
