import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium of this machine; none is downloaded. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...quietArguments] });
}

/** The path of Chromium or Chrome; without one, an error that says how to get it. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
  }
  const found = usualPlaces.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `The browser tests need Chromium or Chrome, but none of these exists: ${usualPlaces.join(', ')}. ` +
      'Install it, on Debian or Ubuntu with "apt-get install chromium", or set CHROMIUM_PATH to where it is.',
  );
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const quietArguments = [
  '--headless',
  // Chromium's sandbox does not start for root, as in containers; only our own pages are opened here.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
