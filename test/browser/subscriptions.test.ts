import type { Browser, Page } from 'playwright-core';
import { eventually } from '../system/support/eventually';
import { setIssueState } from './change-issue';
import { launchChromium } from './chromium';
import { consoleAddress, openConsole, type OpenConsole } from './open-console';

jest.setTimeout(60_000);

const issue = 'iss:xgl:clutter';
const watchIssue = `subscription { issueChanged(id: "${issue}") { state place { nameEn } } }`;

describe('a subscription in the console', () => {
  let browser: Browser;

  beforeAll(async () => {
    consoleAddress();
    await setIssueState(issue, 'TRIAGED');
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await untilOpen(0);
  });
  afterAll(async () => {
    await browser?.close();
    await setIssueState(issue, 'TRIAGED');
  });

  it('shows what happens as it happens, until the reader stops it', async () => {
    const { page, runButton, result, requests, complaints } = await openWith(watchIssue);

    await runButton.click();
    await untilOpen(1);
    await setIssueState(issue, 'IN_COMMUNITY');
    await result.getByText('"IN_COMMUNITY"').waitFor();
    await setIssueState(issue, 'TRIAGED');
    await result.getByText('"TRIAGED"').waitFor();
    const shown = textOf(await result.innerText());
    await takePicture(page);
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await untilOpen(0);

    const changed = '"state": "TRIAGED", "place": { "nameEn": "Courtyard 35, Xiaguangli" }';
    expect(shown).toBe(`{ "data": { "issueChanged": { ${changed} } } }`);
    expect(requests).toContain(new URL('/graphql', consoleAddress().replace('http', 'ws')).href);
    expect(complaints).toEqual([]);
  });

  it('says who asks by what stands in the headers editor', async () => {
    const { page, runButton } = await openWith(watchIssue);
    const said: string[] = [];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => said.push(String(payload)));
    });
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.getByRole('region', { name: 'Headers' }).locator('.monaco-editor:visible').click();
    await page.keyboard.insertText('{"Authorization":"Bearer of-a-reader"}');
    await page.waitForTimeout(untilNoted);

    await runButton.click();
    await untilOpen(1);

    expect(JSON.parse(said[0] ?? '')).toEqual({
      type: 'connection_init',
      payload: { Authorization: 'Bearer of-a-reader' },
    });
  });

  it('shows why it cannot be opened', async () => {
    const { runButton, result } = await openWith('subscription { lampWent }');

    await runButton.click();
    await result.getByText('"GRAPHQL_VALIDATION_FAILED"').first().waitFor();

    await untilOpen(0);
  });

  /** The console with this operation in its editor. */
  async function openWith(operation: string): Promise<OpenConsole> {
    const opened = await openConsole(browser);
    const { page, query } = opened;
    await query.click();
    await page.keyboard.press('Control+A');
    // The editor closes brackets by itself; text that is inserted whole it leaves alone.
    await page.keyboard.insertText(operation);
    await query.getByText('subscription').first().waitFor();
    // Until then GraphiQL runs the operation that stood there before.
    await page.waitForTimeout(untilNoted);
    return opened;
  }
});

// In milliseconds: GraphiQL takes note of what stands in its editors half a second after the last change.
const untilNoted = 1_000;

/** Waits until so many subscriptions are open over WebSockets, as the gateway counts them. */
async function untilOpen(amount: number): Promise<void> {
  await eventually(async () => {
    const metrics = await (await fetch(new URL('/metrics', consoleAddress()))).text();
    const [, open = '0'] = /^courtyard_streams_open\{transport="websocket"\} (\d+)$/m.exec(metrics) ?? [];
    return Number(open) === amount;
  });
}

/** As one line: the editor writes spaces that do not break. */
function textOf(shown: string): string {
  return shown.replaceAll(/\s+/g, ' ').trim();
}

/** Where SCREENSHOTS names a folder, for somebody to look at. */
async function takePicture(page: Page): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/subscription.png` });
}
