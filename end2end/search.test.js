// The search: by its key, by keyboard alone, without a script, on a phone, and with its key turned off.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** A case of the queue: its number, and a word of its title that others are not likely to have. */
async function someCase(page) {
  await page.goto('/triage');
  const link = page.locator('#open-0');
  const number = (await link.getAttribute('href')).split('?')[0].split('/').at(-1);
  const title = (await link.textContent()).trim();
  return { number, title, word: title.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length)[0] };
}

test('a case and a project are found with a keyboard and without a script', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  const hands = new Keyboard(page);
  await signInAs(page, 'Inès Morvan');
  const { number, word } = await someCase(page);
  await page.goto('/accessibility');
  await hands.write(page.locator('#q'), word.toUpperCase());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=*');
  assert.equal(await page.locator('#q').count(), 1, 'one field');
  const link = page.locator(`.found a[href="/cases/${number}"]`);
  assert.ok(await page.locator('.found mark').count() > 0, 'nothing is marked');
  await hands.press(link);
  await page.waitForURL(`**/cases/${number}`);

  await hands.write(page.locator('#q'), 'expadon');
  await page.keyboard.press('Enter');
  await hands.press(page.locator('.found a[href^="/register/projects/"]').first());
  await page.getByRole('heading', { level: 1, name: 'EXPADON 2' }).waitFor();
  await close();
});

test('/ leads to the search, is a letter where one writes, and rests once it is turned off', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Inès Morvan', '/team');
  const focused = () => page.evaluate(() => document.activeElement.id);
  // Until the island is awake, a key does nothing.
  for (let tries = 0; tries < 100 && (await focused()) !== 'q'; tries += 1) {
    await page.keyboard.press('/');
    await page.waitForTimeout(50);
  }
  assert.equal(await focused(), 'q', 'the island never woke');
  assert.equal(await page.locator('#q').inputValue(), '', 'the key itself was written');
  await page.keyboard.type('a/b');
  assert.equal(await page.locator('#q').inputValue(), 'a/b');

  await page.goto('/triage', { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  assert.equal(await focused(), 'q', 'nor on the queue');
  // Turned off with the others, below the queue.
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  assert.notEqual(await focused(), 'q');
  await page.getByRole('button', { name: 'Turn shortcuts on' }).click();
  await page.waitForLoadState('networkidle');
  await close();
});

test('the pages of the search break no rule of accessibility, and fit a phone', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 320]) {
      const { page, close } = await open({ colorScheme, viewport: { width, height: 800 } });
      await signInAs(page, 'Inès Morvan');
      const { word } = await someCase(page);
      for (const typed of ['', word, 'ministere', 'de', 'introuvable bourguignon']) {
        await page.goto(`/search?${new URLSearchParams({ q: typed })}`);
        assert.deepEqual(await violations(page), [], `${typed} ${colorScheme} ${width}`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(beyond <= 0, `${typed}: ${beyond} px too wide at ${width}`);
      }
      await close();
    }
  }
});

test('on a phone a link stands in the place of the field', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await signInAs(page, 'Inès Morvan');
  await page.goto('/triage');
  assert.equal(await page.locator('#q').isVisible(), false);
  await page.getByRole('link', { name: 'Search for a case or a project' }).click();
  await page.locator('#q').fill('ministères');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.locator('.found__item').first().waitFor();
  await close();
});
