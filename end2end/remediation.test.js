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
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.locator('[name="skills[data]"]').inputValue(), '3');
    await page.locator('[name="capacity"]').fill('80');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    await page.goto('/team/load');
    await page.getByRole('row', { name: /Solène Kerguelen/ }).getByText(/gives .*80%/).waitFor();
    assert.equal(await page.getByRole('row', { name: /Idris Benali/ }).count(), 0, 'one’s own alone');
    await close();
  });

  test(`a member says when they are away, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Idris Benali');
    await page.goto('/team/me');
    const away = async (from, to) => {
      await page.getByLabel('First day').fill(from);
      await page.getByLabel('Last day').fill(to);
      await page.getByRole('button', { name: 'Add these days away' }).click();
    };
    const year = new Date().getFullYear() + (javaScriptEnabled ? 2 : 3);
    await away(`${year}-07-05`, `${year}-07-16`);
    await page.getByText('Days away added.').waitFor();
    await away(`${year}-07-16`, `${year}-07-20`);
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.getByLabel('Last day').inputValue(), `${year}-07-20`);
    await page.getByRole('button', { name: `Remove 5 Jul ${year} to 16 Jul ${year}` }).click();
    await page.getByText('Days away removed.').waitFor();
    await close();
  });
}

test('a coordinator sees how full the weeks are, in bands and in figures', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Inès Morvan');
  await page.goto('/team');
  await page.getByRole('link', { name: 'Load by week' }).click();
  await page.getByRole('row', { name: /Idris Benali/ }).getByText(/to confirm/).first().waitFor();
  await page.getByRole('link', { name: '26 weeks' }).click();
  await page.waitForURL('**/team/load?weeks=26');
  await page.getByRole('link', { name: 'in figures' }).click();
  await page.waitForURL('**/team/load?weeks=26&as=figures');
  assert.equal(await page.getByRole('row', { name: /Idris Benali/ }).count(), 26);
  await close();
});

test('the pages of the brigade break no rule of accessibility', async () => {
  const { page } = await open();
  await signInAs(page, 'Solène Kerguelen');
  for (const path of ['/team', '/team/me', '/team/load', '/team/load?as=figures']) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.context().close();
});
