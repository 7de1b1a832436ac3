// What the direction aims at: read, set, changed and ended by a director, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const PATH = '/portfolio/objectives';

/** No wider than the screen. */
const fits = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
});

test('are we on course: two clicks from the portfolio, on any screen', async () => {
  const { page, close } = await open({});
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  const panel = page.getByRole('region', { name: 'Objectives' });
  await panel.getByText('Not yet on target').first().waitFor();
  await panel.getByRole('link', { name: 'Deadlines kept at the promised date' }).click();
  await page.getByRole('heading', { name: 'What was aimed at' }).waitFor();
  const history = page.getByRole('region', { name: 'What was aimed at' }).getByRole('listitem');
  assert.equal(await history.count(), 2);
  const own = new URL(page.url()).pathname;
  const facts = await page.locator('td.n a').first().getAttribute('href');
  for (const path of [PATH, `${PATH}/new`, own, facts]) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      assert.ok(await fits(page), `${path} is wider than ${width} pixels`);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await close();
});

for (const [javaScriptEnabled, month] of [[true, 20], [false, 21]]) {
  test(`an objective is set, changed and ended, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto(PATH);
    await page.getByRole('link', { name: 'Set an objective' }).click();
    await page.getByLabel('What is measured').selectOption({ label: 'Drift of milestones' });
    await page.getByLabel('Target', { exact: true }).fill('lots');
    await page.getByLabel('By when').selectOption({ index: month });
    await page.getByLabel('Why this target').fill('A month late is a school year lost');
    await page.getByRole('button', { name: 'Set an objective' }).click();
    await page.locator('.field__error', { hasText: 'Write a whole number' }).waitFor();
    assert.equal(await page.getByLabel('Why this target').inputValue(), 'A month late is a school year lost');
    await page.getByLabel('Target', { exact: true }).fill('10');
    await page.getByRole('button', { name: 'Set an objective' }).click();
    await page.getByText('Objective set.').waitFor();
    await page.getByText('at most 10 days').first().waitFor();

    await page.getByLabel('Target', { exact: true }).fill('20');
    await page.getByLabel('Why this target').fill('Ten was out of reach');
    await page.getByRole('button', { name: 'Change the target' }).click();
    await page.getByText('Target changed.').waitFor();
    const history = page.getByRole('region', { name: 'What was aimed at' });
    await history.getByText('A month late is a school year lost').waitFor();
    await history.getByText('Ten was out of reach').waitFor();

    await page.getByLabel('Why end it').fill('The ministry measures it now');
    await page.getByRole('button', { name: 'End the objective' }).click();
    await page.getByText('Objective ended.').waitFor();
    const over = page.getByRole('table', { name: 'Past objectives' });
    await over.getByText('The ministry measures it now').first().waitFor();
    await close();
  });
}

test('on paper the figures are whole', async () => {
  const { page, close } = await open({ locale: 'fr-FR' });
  await signInAs(page, 'Maxime Laurent');
  await page.goto(PATH);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Ce qui se mesure').waitFor();
  await page.setViewportSize({ width: 718, height: 1000 });
  assert.ok(await fits(page), 'it is wider than a sheet');
  await close();
});
