// Pictures of pages, to see what one has made: wide and narrow, light and dark.
//
//   node look.mjs --as "Inès Morvan" --into /tmp/pictures /triage /cases/2026-0042
//
// Build first (`cargo xtask build`). A demo is started and stopped, unless --url names one that runs.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { signInAs, startBrowser, startDemo } from './server.js';

const { values: wish, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    into: { type: 'string', default: 'pictures' },
    language: { type: 'string', default: 'fr-FR' },
    url: { type: 'string' },
  },
});
if (paths.length === 0) {
  console.error('node look.mjs [--as NAME] [--into FOLDER] [--language en-GB] [--url URL] PATH…');
  process.exit(2);
}

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } };
const into = resolve(wish.into);
mkdirSync(into, { recursive: true });
const demo = wish.url ? undefined : await startDemo();
const browser = await startBrowser();
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      await look(`${size}-${colorScheme}`, { viewport, colorScheme });
    }
  }
} finally {
  await browser.close();
  await demo?.stop();
}

async function look(suffix, options) {
  const baseURL = wish.url ?? demo.url;
  const context = await browser.newContext({ baseURL, locale: wish.language, ...options });
  const page = await context.newPage();
  page.on('console', (message) => console.error(`  the console says: ${message.text()}`));
  if (wish.as) await signInAs(page, wish.as);
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    const name = path.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
    const file = join(into, `${name}-${suffix}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(`${answer.status()} ${path} → ${file}`);
  }
  await context.close();
}
