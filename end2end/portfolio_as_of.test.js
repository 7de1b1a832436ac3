// The portfolio of a past day, and what changed since: with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

for (const javaScriptEnabled of [true, false]) {
  test(`a director reads a past day and what changed since, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio');
    await page.getByLabel('As known in the evening of').fill(daysAgo(7));
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.waitForURL(`**/portfolio?on=${daysAgo(7)}`);
    await page.getByText('You are reading the past').waitFor();
    // Nothing is done from there.
    assert.equal(await page.locator('main form[method="post"]').count(), 0);
    // A number opens the list of that day, which leads back to it.
    const number = page.locator('#census-table td.n a, td.n a').first();
    const says = Number(await number.innerText());
    await number.click();
    await page.waitForURL(`**on=${daysAgo(7)}`);
    await page.getByText('You are reading the past').waitFor();
    assert.equal(await page.locator('tbody tr').count(), says);
    await page.getByRole('link', { name: 'What changed since' }).click();
    await page.getByRole('heading', { level: 1, name: 'What changed from' }).waitFor();
    await page.getByRole('columnheader', { name: 'Why' }).waitFor();
    // Each change has an entry of a journal that says why.
    assert.ok(await page.locator('#changes, tbody').locator('a[href*="/journal?entry="]').count() > 0);
    await page.getByLabel('From the evening of').fill(daysAgo(3));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(`**from=${daysAgo(3)}**`);
    await close();
  });
}

test('a slider says its day, follows the date, and goes a day or a month by its keys', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  const slider = page.getByRole('slider', { name: 'Slide to a day' });
  const date = page.getByLabel('As known in the evening of');
  const today = await date.inputValue();
  const before = (days) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const spoken = (iso) => new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(iso));
  const year = today.slice(0, 4);
  assert.ok((await slider.getAttribute('aria-valuetext')).includes(year));
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await date.inputValue(), before(1));
  await page.keyboard.press('PageDown');
  const month = await date.inputValue();
  assert.ok(month < before(27) && month > before(33), month);
  assert.equal(await page.locator('day-slider output').innerText(), await slider.getAttribute('aria-valuetext'));
  await date.fill(before(9));
  assert.match(await slider.getAttribute('aria-valuetext'), new RegExp(spoken(before(9)).match(/\d+/)[0]));
  await page.keyboard.press('Tab');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Show this day' }).click();
  await page.waitForURL(`**/portfolio?on=${before(8)}`);
  await page.getByRole('link', { name: 'a week earlier' }).click();
  await page.waitForURL(`**/portfolio?on=${before(15)}`);
  await close();
});

test('without a script a slider leads to its day all the same', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  await page.getByRole('slider', { name: 'Slide to a day' }).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Show this day' }).click();
  await page.waitForURL(/\/portfolio\?on=\d{4}-\d\d-\d\d$/);
  await close();
});

test('a past day and two days side by side break no rule of accessibility', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  const paths = [
    `/portfolio?on=${daysAgo(7)}`, '/portfolio?on=2001-01-01', `/portfolio/cases?on=${daysAgo(7)}`,
    `/portfolio/between?from=${daysAgo(20)}&to=${daysAgo(1)}`, '/portfolio/between?from=2001-01-01&to=2001-02-01',
  ];
  for (const viewport of [{ width: 1440, height: 900 }, { width: 360, height: 800 }]) {
    await page.setViewportSize(viewport);
    for (const path of paths) {
      await page.goto(path);
      assert.deepEqual(await violations(page), [], path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${path}: ${wide} px too wide`);
    }
  }
  await close();
});
