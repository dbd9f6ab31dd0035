/** One question in the words of both servers. */
export interface Operation {
  readonly name: 'list' | 'filter' | 'nested list' | 'count';
  /** What is asked for, in a few words for the reader of the table. */
  readonly about: string;
  readonly courtyard: string;
  readonly postgraphile: string;
  /** Sent one after the other, so that no server answers a question that it has just been asked. */
  readonly variables: ReadonlyArray<{ readonly courtyard: Variables; readonly postgraphile: Variables }>;
}

type Variables = Readonly<Record<string, unknown>>;

/** What a caller's table of issues shows. */
const issue = {
  courtyard: `id kind titleZh titleEn category level severity state channel bounceCount rank
    occurredAt solvedAt version place { id } source { kind }`,
  postgraphile: `id: rowId kind titleZh titleEn category level severity state channel bounceCount rank
    occurredAt solvedAt version placeId sourceKind`,
};

const orders = ['OCCURRED_AT_DESC', 'OCCURRED_AT_ASC', 'BOUNCE_COUNT_DESC', 'RANK_ASC', 'SOLVED_AT_DESC'];

const list: Operation = {
  name: 'list',
  about: 'the first 50 issues in an indexed order',
  courtyard: `query ($orderBy: [IssueOrder!]) {
    list: issues(first: 50, orderBy: $orderBy) { nodes { ${issue.courtyard} } pageInfo { hasNextPage } }
  }`,
  postgraphile: `query ($orderBy: [IssueOrderBy!]) {
    list: allIssues(first: 50, orderBy: $orderBy) { nodes { ${issue.postgraphile} } pageInfo { hasNextPage } }
  }`,
  variables: orders.map((order) => ({
    courtyard: { orderBy: [order] },
    // Both end every order with the id.
    postgraphile: { orderBy: [order, 'ROW_ID_ASC'] },
  })),
};

const stateChoices = [
  ['REPORTED', 'ESCALATED'],
  ['TRIAGED', 'IN_RESPONSE', 'REOPENED'],
  ['RESOLVED', 'CONFIRMED'],
  ['OUT_OF_SCOPE', 'MERGED'],
];
const spans = stateChoices.map((states, index) => ({
  states,
  from: `202${index + 1}-03-01T00:00:00.000Z`,
  to: `202${index + 1}-09-01T00:00:00.000Z`,
}));

const spanVariables = spans.map(({ states, from, to }) => ({
  courtyard: { where: { state: { in: states }, occurredAt: { gte: from, lt: to } } },
  postgraphile: {
    filter: { state: { in: states }, occurredAt: { greaterThanOrEqualTo: from, lessThan: to } },
  },
}));

const filter: Operation = {
  name: 'filter',
  about: 'the first 50 issues in some states and raised in one half year',
  courtyard: `query ($where: IssueWhere) {
    list: issues(first: 50, where: $where, orderBy: [OCCURRED_AT_DESC]) {
      nodes { ${issue.courtyard} } pageInfo { hasNextPage }
    }
  }`,
  postgraphile: `query ($filter: IssueFilter) {
    list: allIssues(first: 50, filter: $filter, orderBy: [OCCURRED_AT_DESC, ROW_ID_ASC]) {
      nodes { ${issue.postgraphile} } pageInfo { hasNextPage }
    }
  }`,
  variables: spanVariables,
};

const project = 'titleZh titleEn kind state budgetFen validFrom validTo version';
const projectOrders = ['VALID_FROM_DESC', 'VALID_FROM_ASC', 'BUDGET_FEN_DESC', 'BUDGET_FEN_ASC'];

const nestedList: Operation = {
  name: 'nested list',
  about: '20 projects, each with its first 5 works',
  courtyard: `query ($orderBy: [ProjectOrder!]) {
    list: projects(first: 20, orderBy: $orderBy) {
      nodes {
        id ${project} place { id }
        works(first: 5, orderBy: [ID_ASC]) { nodes { id titleZh titleEn state validFrom matter { code } } }
      }
      pageInfo { hasNextPage }
    }
  }`,
  postgraphile: `query ($orderBy: [ProjectOrderBy!]) {
    list: allProjects(first: 20, orderBy: $orderBy) {
      nodes {
        id: rowId ${project} placeId
        works: worksByProjectId(first: 5, orderBy: [ROW_ID_ASC]) {
          nodes { id: rowId titleZh titleEn state validFrom matterCode }
        }
      }
      pageInfo { hasNextPage }
    }
  }`,
  variables: projectOrders.map((order) => ({
    courtyard: { orderBy: [order] },
    postgraphile: { orderBy: [order, 'ROW_ID_ASC'] },
  })),
};

const count: Operation = {
  name: 'count',
  about: 'how many issues are in some states and raised in one half year',
  courtyard: 'query ($where: IssueWhere) { list: issues(where: $where) { totalCount } }',
  postgraphile: 'query ($filter: IssueFilter) { list: allIssues(filter: $filter) { totalCount } }',
  variables: spanVariables,
};

export const operations: readonly Operation[] = [list, filter, nestedList, count];
