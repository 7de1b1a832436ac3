// From case to case, in the view that one was opened from: by links, by letters, back and forth.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const VIEW = '/triage?sort=score';
const WIDE = { viewport: { width: 1440, height: 900 } };

const pathOf = (page) => new URL(page.url()).pathname;
const place = (page) => page.locator('.walk p').innerText();

test('links lead through a view, an act and the browser’s own way back keep it, without a script', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Karim Delattre');
  await page.goto(VIEW);
  const rows = await page.locator('a.tbl__t').evaluateAll((all) => all.map((it) => new URL(it.href).pathname));
  const all = rows.length;
  await page.locator('#open-1').click();
  assert.equal(await place(page), `2 of ${all} in this view`);
  await page.locator('.walk a[rel="next"]').click();
  await page.waitForURL(`**${rows[2]}*`);
  assert.equal(await place(page), `3 of ${all} in this view`);
  await page.locator('.walk a[rel="prev"]').click();
  await page.waitForURL(`**${rows[1]}*`);
  await page.locator('.walk a[rel="prev"]').click();
  await page.waitForURL(`**${rows[0]}*`);
  assert.equal(await page.locator('.walk a[rel="prev"]').count(), 0);

  // The other parts of the case keep the way.
  const other = page.locator('.tabs a').nth(2);
  await other.click();
  assert.equal(await page.locator('.walk').count(), 0);
  await page.locator('.tabs a[href*="view="]').nth(1).click();
  assert.equal(await place(page), `1 of ${all} in this view`);
  // A form that comes back, and one that does not, stand where they stood.
  await page.goto(VIEW);
  const asked = page.locator('tr', { hasText: 'Qualifying' }).locator('a.tbl__t').first();
  await asked.click();
  const before = await place(page);
  const here = page.url();
  await page.locator('a[data-key="ask_information"]').click();
  const form = page.locator('form[action="/api/triage/ask-information"]');
  await form.getByRole('button').click();
  await page.locator('#errors').waitFor();
  assert.equal(await place(page), before);
  await page.goBack();
  await page.goBack();
  assert.equal(page.url(), here);
  assert.equal(await place(page), before);
  await page.locator('a[data-key="ask_information"]').click();
  await form.locator('textarea').fill('Depuis quand ?');
  await form.getByRole('button').click();
  await page.locator('.banner--done').waitFor();
  assert.equal(page.url(), here);
  assert.equal(await place(page), before, 'points do not change when something is asked');
  await page.getByRole('link', { name: 'Back to this view' }).click();
  await page.waitForURL(`**${VIEW}#open-*`);
  await close();
});

test('J and K go from case to case as chosen, Q back to the line one left', async () => {
  const { page, close } = await open(WIDE);
  await signInAs(page, 'Maxime Laurent');
  await page.goto(VIEW);
  const rows = await page.locator('a.tbl__t').evaluateAll((all) => all.map((it) => new URL(it.href).pathname));
  /** A key does nothing until the page listens; pressed again too soon, it sets out again. */
  const press = async (key, path) => {
    for (let attempt = 1; attempt <= 6 && pathOf(page) !== path; attempt += 1) {
      await page.keyboard.press(key);
      await page.waitForURL(`**${path}*`, { timeout: 2000 * attempt }).catch(() => {});
    }
    assert.equal(pathOf(page), path);
  };
  await page.locator('#open-0').click();
  await page.waitForURL(`**${rows[0]}*`);
  await press('j', rows[1]);
  await press('j', rows[2]);
  await press('k', rows[1]);
  assert.deepEqual(await violations(page), []);
  await page.goBack();
  assert.equal(pathOf(page), rows[2]);
  await page.goForward();
  await press('q', '/triage');
  await page.locator('#open-1:focus').waitFor();
  assert.deepEqual(await violations(page), []);

  // Opened by another way, a case says nothing of a view, and its letters are its own.
  await page.goto(rows[1]);
  assert.equal(await page.locator('.walk, [data-key="next"]').count(), 0);
  await close();
});

test('the way through a view fits a telephone', async () => {
  const { page, close } = await open({ viewport: { width: 320, height: 640 }, locale: 'fr-FR' });
  await signInAs(page, 'Maxime Laurent');
  await page.goto(VIEW);
  await page.locator('#open-1').click();
  await page.locator('.walk').waitFor();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(beyond <= 0, `${beyond} px too wide`);
  assert.deepEqual(await violations(page), []);
  await close();
});
