// Did the brigade help, how old what is known is, and how it is judged: read by a director, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const PAGES = [
  ['/portfolio/effect', 'Did the brigade help?'],
  ['/portfolio/freshness', 'Freshness'],
  ['/portfolio/freshness?of=projects', 'Freshness'],
  ['/portfolio/judgement?list=owed', 'Owed by the direction today'],
];

/** No wider than the screen. */
const fits = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
});

for (const javaScriptEnabled of [true, false]) {
  test(`a director reads each page at its address, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    for (const [path, name] of PAGES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      if (javaScriptEnabled) assert.deepEqual(await violations(page), [], path);
      if (!javaScriptEnabled) continue;
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        assert.ok(await fits(page), `${path} is wider than ${width} pixels`);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
    }
    await close();
  });

  test(`how it was reckoned is on the page, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio/effect');
    await page.getByText('This is no experiment.').waitFor();
    await page.locator('summary', { hasText: 'The method, point by point' }).click();
    await page.getByText('A restricted case is read here by nobody, you included.').waitFor();
    // Invented projects are in no register: they are helped, and compared with nothing.
    await page.getByRole('link', { name: 'Not published before' }).click();
    await page.waitForURL('**/portfolio/effect?list=not-before*');
    const rows = page.getByRole('table', { name: 'The projects, and those beside them' }).getByRole('row');
    assert.ok((await rows.count()) > 1, 'nobody is listed');
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await close();
  });
}

test('a number of the ages opens what it counts', async () => {
  const { page, close } = await open({});
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio/freshness');
  const number = page.locator('td.n a').first();
  const says = Number(await number.textContent());
  await number.click();
  await page.waitForURL('**/portfolio/freshness?*');
  const listed = page.getByRole('table', { name: 'From the oldest to the latest' }).locator('a.tbl__t');
  assert.equal(await listed.count(), says);
  await page.getByRole('link', { name: 'Published projects' }).click();
  await page.waitForURL('**/portfolio/freshness?of=projects');
  await page.getByRole('columnheader', { name: 'Phase' }).waitFor();
  await close();
});

test('on paper the page is whole', async () => {
  const { page, close } = await open({ locale: 'fr-FR' });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio/effect');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Publié aussi quand c’est mauvais').waitFor();
  await page.setViewportSize({ width: 718, height: 1000 });
  assert.ok(await fits(page), 'it is wider than a sheet');
  await close();
});
