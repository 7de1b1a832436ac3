// The whole of a case: its contents lead to each chapter, paper says who printed it, and a file takes it away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

test('the whole dossier is found, read, printed and taken away without a script', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Awa Ndiaye');
  await page.goto('/search?q=Nacelle');
  const link = page.locator('main a[href^="/cases/"]').first();
  const [path] = (await link.getAttribute('href')).match(/\/cases\/\d{4}-\d+/);
  await page.goto(`${path}/journal`);
  await page.locator(`.tabs a[href="${path}/dossier"]`).click();
  const places = await page.locator('.contents a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  assert.equal(places.length, 16);
  for (const place of places) assert.equal(await page.locator(place).count(), 1, place);
  const looks = page.getByRole('table', { name: 'Who looked at this dossier' });
  assert.ok(await looks.getByText('Éléonore Vasseur').count() > 0);
  const file = await page.locator('main a[download]').first().getAttribute('href');
  const told = await page.request.get(new URL(file, page.url()).href);
  assert.equal((await told.json()).format, 'tocsin-dossier/1');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByText('Printed by Awa Ndiaye').isVisible());
  assert.ok(await page.locator('.contents').isHidden());
  await close();
});
