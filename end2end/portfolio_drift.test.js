// How far projects moved: read by a director, narrowed, opened and printed, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const PAGE = '/portfolio/drift';
const TITLE = 'Drift since first publication';

/** No wider than the screen. */
const fits = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
});

for (const javaScriptEnabled of [true, false]) {
  test(`who moved most, and why, in three clicks, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio');
    await page.getByRole('navigation', { name: 'Parts of the portfolio' }).getByRole('link', { name: 'Drift' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const first = page.getByRole('region', { name: 'Since first publication' });
    await first.getByText('fragile').waitFor();
    await first.locator('.stat', { hasText: 'past 30%' }).getByRole('link').click();
    await page.waitForURL('**/portfolio/drift/projects?*above=30');
    const rows = page.locator('#drifts ~ tbody tr');
    assert.ok((await rows.count()) > 5, 'nobody moved that far');
    await rows.first().getByRole('link').click();
    await page.waitForURL('**/register/projects/*');
    await close();
  });

  test(`a form narrows the figures and a chip widens them, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto(`${PAGE}?by=cost`);
    await page.getByRole('combobox', { name: 'Cost band' }).selectOption({ label: '€100m and more' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL('**/portfolio/drift?*band=from-100*');
    const dots = page.getByRole('region', { name: 'Since first publication' }).locator('svg circle');
    const few = await dots.count();
    await page.getByRole('link', { name: '€100m and more' }).first().click();
    await page.waitForURL((url) => !url.search.includes('band=from-100'));
    assert.ok((await dots.count()) > few, 'it is as narrow as before');
    await close();
  });
}

test('no page has a fault that a machine finds, and each fits its screen', async () => {
  const { page, close } = await open({});
  await signInAs(page, 'Maxime Laurent');
  for (const path of [PAGE, `${PAGE}?by=cost`, `${PAGE}?by=plans`, `${PAGE}/projects?by=cost&edition=2017-06&roll=came`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await violations(page), [], path);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      assert.ok(await fits(page), `${path} is wider than ${width} pixels`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await close();
});

test('on paper the page is whole, in French', async () => {
  const { page, close } = await open({ locale: 'fr-FR' });
  await signInAs(page, 'Maxime Laurent');
  await page.goto(`${PAGE}?by=cost`);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('28 mois sans édition').first().waitFor();
  await page.setViewportSize({ width: 718, height: 1000 });
  assert.ok(await fits(page), 'it is wider than a sheet');
  await close();
});
