// A project found as its name is typed: by keyboard alone, on a telephone, and without a script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const CAMILLE = 'Camille Roux';
const project = (page) => page.locator('#project');
const options = (page) => page.getByRole('listbox').getByRole('option');
const awake = (page) => page.locator('#project[role="combobox"]').waitFor();

for (const [path, width] of [['/request', 1440], ['/request', 360], ['/urgent', 360]]) {
  test(`arrows and Enter choose a project, ${path} at ${width} pixels`, async () => {
    const { page, close } = await open({ viewport: { width, height: 780 } });
    await signInAs(page, CAMILLE);
    await page.goto(path);
    await awake(page);
    assert.equal(await project(page).getAttribute('list'), null, 'one list is enough');
    await project(page).focus();
    await page.keyboard.type('expad');
    await options(page).first().waitFor();
    assert.equal(await project(page).getAttribute('aria-expanded'), 'true');
    await page.getByRole('status').getByText('of the register. Arrows to choose').waitFor();
    assert.deepEqual(await violations(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px wide`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    const active = await project(page).getAttribute('aria-activedescendant');
    const first = options(page).first();
    assert.equal(active, await first.getAttribute('id'));
    assert.equal(await first.getAttribute('aria-selected'), 'true');
    assert.match(await first.textContent(), /Ministère.* · rollout · start: .* · planned duration: .* years · €/);
    const name = await first.locator('b').textContent();
    assert.match(name, /EXPADON/);
    await page.keyboard.press('Enter');
    assert.equal(await project(page).inputValue(), name);
    assert.equal(await project(page).getAttribute('aria-expanded'), 'false');
    const organisation = page.locator('[name="organisation"]');
    const chosen = await organisation.inputValue();
    assert.match(chosen, /^[0-9a-f-]{36}$/);
    assert.deepEqual(await violations(page), []);
    // Another name is another project, whose organisation is not known.
    await page.keyboard.type(' bis');
    await page.waitForFunction((it) => document.querySelector('[name="organisation"]')?.value !== it, chosen);
    await close();
  });
}

test('a name that the register has not is said to be so, and does not move the page under the finger', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  await signInAs(page, CAMILLE);
  await page.goto('/request');
  await awake(page);
  await project(page).focus();
  await page.keyboard.type('Zyzzyva fictive');
  const none = page.getByText('No project of the register has this name.');
  await none.waitFor();
  assert.deepEqual(await violations(page), []);
  // From the field straight to the button, which is where it was.
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('alert').waitFor();
  await close();
});

test('Escape closes the list, and Enter without a choice sends the form', async () => {
  const { page, close } = await open();
  await signInAs(page, CAMILLE);
  await page.goto('/request');
  await awake(page);
  await project(page).focus();
  await page.keyboard.type('expad');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await options(page).count(), 0);
  assert.equal(await project(page).inputValue(), 'expad', 'what was typed stays');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await close();
});

test('a tap chooses, and a request under way is told before it is written twice', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await signInAs(page, CAMILLE);
  await page.goto('/request');
  await awake(page);
  await project(page).fill('expad');
  await options(page).first().tap();
  const name = await project(page).inputValue();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('**/request/*/who-knows');
  const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto('/request');
  await awake(page);
  await project(page).fill('expad');
  const known = options(page).filter({ hasText: 'already under way' });
  await known.first().waitFor();
  assert.deepEqual(await violations(page), []);
  await known.first().tap();
  const link = page.getByRole('status').getByRole('link', { name });
  assert.deepEqual(await violations(page), []);
  await link.tap();
  await page.waitForURL(`**${draft}/check`);
  await close();
});
