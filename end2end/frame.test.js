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

test('signed out, nothing is left to go back to', async () => {
  const { page, said, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  await page.getByText('Maxime Laurent').first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in**');
  await page.goBack();
  await page.waitForLoadState();
  assert.equal(await page.getByText('Maxime Laurent').count(), 0, 'the page of before is shown again');
  // The browser itself remarks that the page asked again is refused.
  assert.match(said.splice(0).join(), /^Failed to load resource.*401/);
  await close();
});

test('a file that is far too large comes back to its page', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Inès Morvan');
  for (const megabytes of [3, 20]) {
    await page.goto('/import');
    const buffer = Buffer.alloc(megabytes * 1024 * 1024, 'a,b\n');
    await page.locator('#file').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('alert').getByText('larger than 2 MB').waitFor();
  }
  await close();
});
