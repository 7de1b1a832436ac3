// Cases side by side, chosen in the queue: by keyboard without a script, and by its key with one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

test('two cases of the queue are compared with a keyboard and without a script', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  const hands = new Keyboard(page);
  await signInAs(page, 'Inès Morvan', '/triage');
  const boxes = page.locator('input[name="cases"]');
  const numbers = [await boxes.nth(0).getAttribute('value'), await boxes.nth(2).getAttribute('value')];
  await hands.tick(boxes.nth(0), true);
  await hands.tick(boxes.nth(2), true);
  await hands.press(page.getByRole('button', { name: 'Compare the ticked cases' }));
  await page.waitForURL('**/triage/compare?*');
  for (const number of numbers) await page.locator('thead').getByText(number).waitFor();
  assert.ok(await page.getByText('differs', { exact: true }).count() > 0, 'nothing is said to differ');

  // The same with other numbers, and with too few of them.
  await page.locator('[name="cases"]').fill(numbers[0]);
  await hands.press(page.getByRole('button', { name: 'Compare' }));
  await page.getByText('It takes at least two').waitFor();
});

test('the names of the cases stay in sight on a wide screen, and a narrow one scrolls one way', async () => {
  const wide = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(wide.page, 'Inès Morvan', '/triage');
  const values = await wide.page.locator('input[name="cases"]').evaluateAll((all) => all.map((it) => it.value));
  const address = `/triage/compare?${values.slice(0, 3).map((it) => `cases=${it}`).join('&')}`;
  await wide.page.goto(address);
  assert.deepEqual(await violations(wide.page), []);
  await wide.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  const head = wide.page.locator('.tbl--compare thead th').nth(1);
  const box = await head.boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, `the head is at ${box.y}`);

  const narrow = await open({ viewport: { width: 360, height: 780 } });
  await signInAs(narrow.page, 'Inès Morvan', address);
  await narrow.page.goto(address);
  const beyond = await narrow.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(beyond <= 0, `${beyond} px too wide`);
  assert.deepEqual(await violations(narrow.page), []);
});

test('X ticks the case one is on', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Inès Morvan', '/triage');
  const ticked = page.locator('input[name="cases"]:checked');
  await page.waitForFunction(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    return document.activeElement?.id === 'open-0';
  });
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  assert.equal(await ticked.count(), 2);
  await page.keyboard.press('x');
  assert.equal(await ticked.count(), 1, 'X takes it away again');
  await close();
});

test('a fifth case is not ticked, and one is told why', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Inès Morvan', '/triage');
  await page.waitForFunction(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    return document.activeElement?.id === 'open-0';
  });
  for (let rank = 0; rank < 5; rank += 1) {
    await page.keyboard.press('x');
    await page.keyboard.press('j');
  }
  const said = page.getByRole('status').filter({ hasText: 'At most 4 cases are read side by side' });
  await said.waitFor();
  const ticked = page.locator('input[name="cases"]:checked');
  assert.equal(await ticked.count(), 4);
  assert.deepEqual(await violations(page), []);
  // One less makes room for another, and nothing is said of it any more.
  await ticked.first().uncheck();
  assert.equal(await said.count(), 0);
  await close();
});

test('the keys stay at the foot of the screen, and the last row is above them', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 700 } });
  await signInAs(page, 'Inès Morvan', '/triage');
  const foot = () => page.locator('.kbar').boundingBox();
  const first = await foot();
  assert.ok(first.y < 700 && first.y + first.height <= 701, `the keys are at ${first.y}`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await page.locator('a.tbl__t').last().boundingBox();
  assert.ok(last.y + last.height <= (await foot()).y, 'the keys lie over the last row');
  await close();
});
