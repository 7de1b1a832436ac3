// What comes after the action: a check that says what lacks, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** The address of the case of the demo that is watched, as the director finds it. */
async function watched() {
  const { page, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/search?q=Ulysse');
  const link = page.locator('main a[href^="/cases/"]').first();
  const number = (await link.getAttribute('href')).match(/\d{4}-\d+/)[0];
  await close();
  return `/cases/${number}/after`;
}

// Of the two, the second records it: there is one check to make.
for (const javaScriptEnabled of [true, false]) {
  test(`a check that finds something says what, JavaScript ${javaScriptEnabled}`, async () => {
    const path = await watched();
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await page.goto(path);
    const form = page.locator('form[action="/api/case/check"]');
    await page.locator('details:has(form[action="/api/case/check"]) > summary').click();
    await form.locator('[name="check_weather"]').selectOption('cloud');
    await form.locator('[name="check_holds"]').fill('Les comités se tiennent.');
    await form.locator('[name="check_asked"]').fill('Le porteur fictif');
    await form.locator('[name="check_found"][value="closer"]').check({ force: true });
    await form.getByRole('button').click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await form.locator('[name="check_holds"]').inputValue(), 'Les comités se tiennent.');
    if (javaScriptEnabled) {
      await close();
      return;
    }
    await form.locator('[name="check_fails"]').fill('Deux agents fictifs sont partis.');
    await form.getByRole('button').click();
    await page.getByText('Check recorded.').waitFor();
    await page.getByText('Deux agents fictifs sont partis.').first().waitFor();
    await close();
  });
}

test('the page of a watch has no fault that a machine finds', async () => {
  const path = await watched();
  const { page, close } = await open();
  await signInAs(page, 'Solène Kerguelen');
  await page.goto(path);
  assert.deepEqual(await violations(page), []);
  await close();
});
