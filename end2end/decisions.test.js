// What is decided of an intervention and what is reported of it: with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The plan of the case of the demo that recovers, as whoever is signed in sees it. */
async function toThePlan(page) {
  await page.goto('/search?q=Nacelle');
  const link = page.locator('main a[href^="/cases/"]').first();
  const number = (await link.getAttribute('href')).match(/\d{4}-\d+/)[0];
  await page.goto(`/cases/${number}/plan`);
  return `/cases/${number}`;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a director decides, and is told what lacks, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    const path = await toThePlan(page);
    const form = page.locator('form[action="/api/case/decide-course"]');
    await page.getByText('Review: confirm or replace').click();
    await form.locator('[name="course_choice"]').selectOption('reshape');
    await form.locator('[name="course_reason"]').fill('Le lot 2 reste trop grand.');
    await form.getByRole('button').click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await form.locator('[name="course_reason"]').inputValue(), 'Le lot 2 reste trop grand.');
    await form.locator('[name="course_review_on"]').fill(inDays(30));
    await form.getByRole('button').click();
    await page.getByText('Decision recorded.').waitFor();
    await page.goto(`${path}/decisions`);
    await page.getByText('Le lot 2 reste trop grand.').first().waitFor();
    await page.getByText('In force').first().waitFor();
    await close();
  });

  test(`a case lead says why the weather gets worse, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const director = await open();
    await signInAs(director.page, 'Maxime Laurent');
    const path = await toThePlan(director.page);
    await director.close();
    await signInAs(page, 'Solène Kerguelen');
    await page.goto(`${path}/plan`);
    const form = page.locator('form[action="/api/case/report"]');
    const report = async (weather, text, worse) => {
      await form.locator('[name="report_weather"]').selectOption(weather);
      await form.locator('[name="report_text"]').fill(text);
      await form.locator('[name="report_worse"]').fill(worse);
      await form.getByRole('button', { name: 'Hand in a progress report' }).click();
    };
    await report('overcast', 'La livraison a repris.', '');
    await page.getByText('Progress report given.').waitFor();
    await report('storm', 'Plus rien ne vient.', '');
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await form.locator('[name="report_text"]').inputValue(), 'Plus rien ne vient.');
    await report('storm', 'Plus rien ne vient.', 'Le titulaire ne livre plus.');
    await page.getByText('Progress report given.').waitFor();
    await close();
  });
}

test('the decision record and a report break no rule of accessibility', async () => {
  const { page } = await open();
  await signInAs(page, 'Maxime Laurent');
  const path = await toThePlan(page);
  for (const part of ['/plan', '/decisions', '/reports/1', '/reports/2']) {
    await page.goto(`${path}${part}`);
    assert.deepEqual(await violations(page), [], part);
  }
  await page.context().close();
});
