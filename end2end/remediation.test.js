// The brigade, its members, and what they say of themselves: with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

for (const javaScriptEnabled of [true, false]) {
  test(`a member says what they know, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await page.goto('/team/me');
    await page.locator('[name="skills[data]"]').selectOption('3');
    await page.locator('[name="capacity"]').fill('0');
    await page.getByRole('button', { name: 'Save my skills' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.locator('[name="skills[data]"]').inputValue(), '3');
    await page.locator('[name="capacity"]').fill('80');
    await page.getByRole('button', { name: 'Save my skills' }).click();
    await page.getByText('Skills saved.').waitFor();
    await page.goto('/team');
    await page.getByRole('row', { name: /Solène Kerguelen/ }).getByText('80%').waitFor();
    await close();
  });
}

test('the pages of the brigade break no rule of accessibility', async () => {
  const { page } = await open();
  await signInAs(page, 'Solène Kerguelen');
  for (const path of ['/team', '/team/me']) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.context().close();
});
