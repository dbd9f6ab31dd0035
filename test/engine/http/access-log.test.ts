import { createLog } from '@courtyard/shared/service/log';
import { eventually } from '../../system/support/eventually';
import { startSmallGateway, type SmallGateway } from './support/small-gateway';

const lines: string[] = [];

let graph: SmallGateway;
beforeAll(async () => {
  const log = createLog('gateway', { write: (line) => void lines.push(line) });
  // Other tests keep silent.
  log.level = 'info';
  graph = await startSmallGateway({ log });
});
beforeEach(() => void lines.splice(0));
afterAll(() => graph.close());

/** The line is written when the answer is out, and so perhaps after it is in. */
function answered(requestId: string): Promise<Record<string, unknown>[]> {
  return eventually(() => {
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const found = read.filter((line) => line.requestId === requestId && line.msg === 'answered');
    return found.length > 0 && found;
  });
}

describe('the log', () => {
  it('has one line for a request, without its document, variables and tokens', async () => {
    await graph.post(
      { query: 'query Care($id: ID!) { tree(id: $id) { name carer } }', variables: { id: 'hidden-1' } },
      { 'x-request-id': 'visit-1', authorization: 'Bearer hidden-2', cookie: 'hidden-3' },
    );

    const found = await answered('visit-1');

    expect(found).toEqual([
      {
        level: 'info',
        time: expect.any(String) as string,
        service: 'gateway',
        requestId: 'visit-1',
        method: 'POST',
        path: '/graphql',
        status: 200,
        ms: expect.any(Number) as number,
        operation: 'Care',
        operationType: 'query',
        msg: 'answered',
      },
    ]);
    expect(lines.join('')).not.toContain('hidden');
  });

  it('has the codes of the errors, and none of a link', async () => {
    await graph.send('/graphql?query={lamp(id:"hidden-4")}', {
      headers: { 'x-request-id': 'visit-2', 'apollo-require-preflight': '1' },
    });

    expect(await answered('visit-2')).toMatchObject([
      { path: '/graphql', status: 400, errorCodes: ['GRAPHQL_VALIDATION_FAILED'] },
    ]);
    expect(lines.join('')).not.toContain('hidden');
  });
});
