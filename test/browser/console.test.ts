import type { Browser } from 'playwright-core';
import { examples } from '../../gateway/console/examples';
import { launchChromium } from './chromium';
import { consoleAddress, openConsole, untilNoted } from './open-console';

jest.setTimeout(60_000);

describe('console', () => {
  let browser: Browser;

  beforeAll(async () => {
    consoleAddress();
    browser = await launchChromium();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('opens with the titles of all examples in Chinese and English, and a tab for each', async () => {
    const { page, tabs } = await openConsole(browser);

    const list = page.getByRole('region', { name: 'Examples 示例' });
    const titlesZh = await list.locator('[lang=zh]').allTextContents();
    const titlesEn = await list.locator('[lang=en]').allTextContents();

    expect(await page.title()).toBe('Courtyard 院');
    expect(titlesZh).toEqual(examples.map((example) => example.titleZh));
    expect(titlesEn).toEqual(examples.map((example) => example.titleEn));
    expect(await tabs.allTextContents()).toEqual(examples.map(({ query }) => operationName(query)));
  });

  it('shows the answer when the reader runs the first example', async () => {
    const { runButton, result } = await openConsole(browser);

    await runButton.click();
    await result.getByText('"place"').waitFor();

    const shown = (await result.innerText()).replaceAll('\u00a0', ' ');
    expect(shown).toContain('"nameZh": "霞光里35号院"');
    expect(shown).not.toContain('"errors"');
  });

  it('gets an answer without an error for every example', async () => {
    const { page, runButton, tabs } = await openConsole(browser);

    const answers: { name: string; errors: unknown }[] = [];
    for (const [index, { query }] of examples.entries()) {
      const tab = tabs.nth(index);
      await tab.click();
      await untilNoted(page, query);
      const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql');
      await runButton.click();
      const { errors } = (await (await answered).json()) as { errors?: unknown };
      answers.push({ name: await tab.innerText(), errors });
    }

    expect(answers).toEqual(examples.map(({ query }) => ({ name: operationName(query), errors: undefined })));
  });

  it('opens an example afresh beside the one the reader has changed', async () => {
    const { page, query, tabs } = await openConsole(browser);
    await query.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# mine ');
    await untilNoted(page, `# mine ${examples[0]!.query}`);

    await page.getByRole('button', { name: examples[0]!.titleEn }).click();
    await query.getByText('# mine').waitFor({ state: 'detached' });

    expect(await tabs.count()).toBe(examples.length + 1);
    expect(await page.getByRole('tab').last().getAttribute('aria-selected')).toBe('true');
  });

  it('takes no query from its address', async () => {
    const hostile = encodeURIComponent('query Hostile { __typename }');
    const { query, tabs } = await openConsole(
      browser,
      `?query=${hostile}&operationName=Hostile&variables={}`,
    );

    const shown = await query.innerText();
    const openTabs = await tabs.allTextContents();

    expect(shown).not.toContain('Hostile');
    expect(openTabs).toEqual(examples.map((example) => operationName(example.query)));
  });

  it("keeps the caller's token out of the browser's storage", async () => {
    const { page, runButton, result } = await openConsole(browser);
    const sent = page.waitForRequest((request) => request.headers()['x-reader'] === 'token-of-a-reader');
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.getByRole('region', { name: 'Headers' }).locator('.monaco-editor:visible').click();
    // The editor closes brackets and quotation marks by itself; text that is inserted whole it leaves alone.
    await page.keyboard.insertText('{"X-Reader":"token-of-a-reader"}');
    await page.waitForTimeout(untilStored);

    await runButton.click();
    await sent;
    await result.getByText('"place"').waitFor();
    await page.waitForTimeout(untilStored);

    const stored = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    expect(stored).toContain('PlaceCard');
    expect(stored).not.toContain('token-of-a-reader');
  });

  it('asks its own origin only, and without an error', async () => {
    const { page, runButton, result, requests, complaints } = await openConsole(browser);

    await runButton.click();
    await result.getByText('"place"').waitFor();
    await page.getByRole('button', { name: /^Prettify query/ }).click();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    await page.waitForTimeout(untilStored);

    const { origin } = new URL(consoleAddress());
    const elsewhere = requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== origin);
    expect(requests).toContain(`${origin}/graphql`);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is served under a policy that lets scripts, workers and requests reach its own origin only', async () => {
    const { policy } = await openConsole(browser);

    const rules = new Map(policy.split(';').map((rule) => ruleOf(rule.trim())));

    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('worker-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
  });
});

// In milliseconds: GraphiQL takes note of headers, and stores its tabs, half a second after the last change.
const untilStored = 1000;

function operationName(query: string): string | undefined {
  return /^query (\w+)/m.exec(query)?.[1];
}

function ruleOf(rule: string): [name: string, sources: string] {
  const [name = '', ...sources] = rule.split(' ');
  return [name, sources.join(' ')];
}
