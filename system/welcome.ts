/** Queries that show what the graph is for, in the order in which a newcomer reads them. */
export const queriesToTry: readonly { readonly about: string; readonly query: string }[] = [
  {
    about: '一个院的名片 · The card of one compound',
    query: `{ place(id: "plc:xgl:courtyard-35") { nameZh areaM2 households { value precision } } }`,
  },
  {
    about: '谁负责,哪里无人负责 · Who is responsible, and where nobody is',
    query: `{ place(id: "plc:xgl:courtyard-35-bungalows") { responsibilities(asOf: "2018-06-30") { matter { nameEn } role status gaps } } }`,
  },
  {
    about: '为什么拆不得 · Why it could not be demolished',
    query: `{ place(id: "plc:xgl:courtyard-35-bungalows") { feasibility(action: DEMOLISH, asOf: "2018-06-30") { feasible blockers { kind holder { nameEn } } } } }`,
  },
];

/** The last lines of a start: where to go, what to ask, how to stop. */
export function welcome(address: string, logFolder: string): string {
  const queries = queriesToTry.flatMap(({ about, query }) => [`  ${about}`, `    ${query}`]);
  return [
    '',
    `  院 Courtyard 已启动 · is running:  ${address}/`,
    '',
    ...queries,
    '',
    `  日志 · logs: ${logFolder}`,
    '  按 Ctrl-C 停止 · Press Ctrl-C to stop',
    '',
  ].join('\n');
}
