import type { Browser, Locator, Page } from 'playwright-core';

/** The console open in a fresh browser profile, with what it asked for and what it complained about so far. */
export interface OpenConsole {
  readonly page: Page;
  readonly policy: string;
  /** The tab's own buttons; each also holds one that closes it. */
  readonly tabs: Locator;
  readonly query: Locator;
  readonly result: Locator;
  readonly runButton: Locator;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the console as on a first visit; `search` is what stands behind the `?` of its address. */
export async function openConsole(browser: Browser, search = ''): Promise<OpenConsole> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  const response = await page.goto(new URL(search, consoleAddress()).href);
  const query = page.getByRole('region', { name: 'Operation Editor' }).locator('.view-lines');
  await query.locator('.view-line').first().waitFor();
  return {
    page,
    policy: response?.headers()['content-security-policy'] ?? '',
    tabs: page.getByRole('tab').locator('button[aria-controls]'),
    query,
    result: page.getByRole('region', { name: 'Result Window' }).locator('.view-lines'),
    runButton: page.getByRole('button', { name: /^Execute query/ }),
    requests,
    complaints,
  };
}

/** Waits until GraphiQL has taken note of the text in its editor, which it does a moment after each change. */
export async function untilNoted(page: Page, text: string): Promise<void> {
  await page.waitForFunction((expected) => localStorage.getItem('graphiql:query') === expected, text);
}

// Stands in the page, where the function above runs; written as a text, it would need 'unsafe-eval' there.
declare const localStorage: { getItem(key: string): string | null };

/** Where the console is served, from the setting CONSOLE_URL. */
export function consoleAddress(): string {
  const address = process.env.CONSOLE_URL;
  if (address !== undefined && address !== '') return address;
  throw new Error(
    'Expected CONSOLE_URL to be the address of a running gateway. ' +
      'Start the system with "npm start", then set CONSOLE_URL, for example to http://127.0.0.1:4000/.',
  );
}
