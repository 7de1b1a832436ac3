// Why dates move: a cause asked for and given, a new baseline refused and read, days slipped by cause. With JavaScript
// and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inDays } from './filing.js';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const TITLE = 'Projet fictif Nacelle';

/** The page of the plan of the case that recovers. */
async function plan(page) {
  await page.goto(`/search?q=${encodeURIComponent(TITLE)}`);
  const found = page.getByRole('main').getByRole('link', { name: TITLE }).first();
  const [path] = (await found.getAttribute('href')).match(/\/cases\/\d{4}-\d+/);
  await page.goto(`${path}/plan`);
}

for (const javaScriptEnabled of [true, false]) {
  test(`a slip is noted with its cause, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await plan(page);
    const day = inDays(javaScriptEnabled ? 300 : 340);
    await page.locator('[name="progress_rank"]').selectOption('4');
    await page.locator('[name="progress_forecast_on"]').fill(day);
    await page.locator('[name="progress_cause"]').selectOption('other');
    await page.getByRole('button', { name: 'Save the date' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.locator('[name="progress_forecast_on"]').inputValue(), day);
    await page.locator('[name="progress_words"]').fill('Grève fictive des transporteurs');
    await page.getByRole('button', { name: 'Save the date' }).click();
    await page.getByText('Date saved.').waitFor();
    const slips = page.getByRole('table', { name: 'Each slip and its cause' });
    await slips.getByText('Grève fictive des transporteurs').first().waitFor();
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await close();
  });

  test(`a slip that the tasks show asks for its cause, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await plan(page);
    const path = new URL(page.url()).pathname;
    await page.goto(`${path}/tasks`);
    await page.locator('[name="tasks[5][days]"]').fill(javaScriptEnabled ? '500' : '1200');
    await page.locator('form[action="/api/case/write-tasks"] button').first().click();
    await page.getByText('Tasks saved.').waitFor();
    await page.goto(path);
    await page.getByText('One cause to be given').waitFor();
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    const form = page.locator('form[action="/api/case/tell-cause"]');
    await form.locator('[name="tell_cause"]').selectOption('other');
    await form.getByRole('button').click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.locator('[name="tell_cause"]').inputValue(), 'other');
    await page.locator('[name="tell_words"]').fill('Une vague de plus, fictive');
    await form.getByRole('button').click();
    await page.getByText('Cause saved.').waitFor();
    assert.equal(await page.getByText('One cause to be given').count(), 0);
    await close();
  });

  test(`a new baseline is refused and its reason read, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await plan(page);
    await page.locator('summary', { hasText: 'Ask for a new baseline' }).click();
    await page.locator('[name="ask_motive"]').selectOption('supplier');
    await page.locator('[name="ask_reason"]').fill('Le titulaire fictif livre en retard.');
    await page.locator('form[action="/api/case/ask-rebaseline"] button').click();
    await page.getByRole('heading', { name: 'What the new baseline would change' }).waitFor();
    await signOut(page);

    await signInAs(page, 'Maxime Laurent');
    await plan(page);
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.getByText('Refuse this new baseline').click();
    await page.locator('form[action="/api/case/refuse-rebaseline"] button').click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.locator('[name="refuse_rebaseline_reason"]').fill('Le retard se rattrape sur le lot 3.');
    await page.locator('form[action="/api/case/refuse-rebaseline"] button').click();
    await page.getByText('New baseline refused. The plan in force stays.').waitFor();
    await signOut(page);

    await signInAs(page, 'Solène Kerguelen');
    await plan(page);
    await page.getByText('New baseline refused by Maxime Laurent').waitFor();
    await page.getByText('Le retard se rattrape sur le lot 3.').first().waitFor();
    await close();
  });
}

test('a director opens what a bar of the portfolio is made of, and all versions of a plan', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('table', { name: 'Days slipped by cause' }).getByRole('link', { name: 'supplier' }).click();
  await page.waitForURL('**/portfolio/causes?cause=supplier');
  await page.getByRole('link', { name: new RegExp(TITLE) }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await plan(page);
  await page.getByRole('link', { name: 'Compare the versions' }).click();
  await page.waitForURL('**/plan/versions');
  assert.deepEqual(await violations(page), []);
  await close();
});
