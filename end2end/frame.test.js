// Coming in, looking around, going out: with JavaScript and without, in either language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

for (const javaScriptEnabled of [true, false]) {
  test(`someone comes in and goes out, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Inès Morvan', '/accessibility');
    await page.getByText('Inès Morvan').first().waitFor();
    await signOut(page);
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await close();
  });
}

test('the person chooses the language', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('heading', { level: 1, name: 'Choisir qui vous êtes' }).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'fr');
  await close();
});

test('the ways in break no rule of accessibility', async () => {
  const { page } = await open();
  for (const path of ['/sign-in', '/nowhere']) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.context().close();
});
