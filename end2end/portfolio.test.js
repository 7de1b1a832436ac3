// A director with ten minutes: each question is answered in three clicks at most, with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** Counts the clicks since the portfolio was opened; more than three are too many. */
async function asking(javaScriptEnabled, answer) {
  const { page, close } = await open({ javaScriptEnabled });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/portfolio');
  let clicks = 0;
  const click = async (link) => {
    clicks += 1;
    await link.first().click();
  };
  await answer(page, click);
  assert.ok(clicks <= 3, `it took ${clicks} clicks`);
  await close();
}

const part = (page, name) =>
  page.getByRole('navigation', { name: 'Parts of the portfolio' }).getByRole('link', { name, exact: true });

for (const javaScriptEnabled of [true, false]) {
  const how = `JavaScript ${javaScriptEnabled}`;

  test(`which projects are worst, and why, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    // The brigade's own: the critical ones, and what makes the score of one.
    await click(page.locator('.opening').getByRole('link', { name: 'critical' }));
    await page.waitForURL('**/portfolio/cases?*band=critical*');
    await click(page.locator('tbody th a'));
    await page.waitForURL('**/cases/*');
    await click(page.getByRole('link', { name: 'Score' }));
    await page.locator('.wf').first().waitFor();
  }));

  test(`what changed since last month, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    await click(part(page, 'What changed'));
    await page.getByRole('heading', { level: 1, name: 'What changed from' }).waitFor();
    const why = page.locator('#changes ~ tbody').getByRole('link').and(page.locator('[href*="/journal?entry="]'));
    assert.ok(await why.count() > 0, 'nothing says why');
    await click(why);
    await page.waitForURL('**/journal?entry=*');
  }));

  test(`what must I decide, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    const mine = page.getByRole('region', { name: 'What you owe' }).getByRole('link');
    assert.ok(await mine.count() > 0, 'nothing waits');
    await click(mine);
    // Where it is done, for this person: the soonest is the approval of a plan.
    await page.waitForURL('**/cases/*/plan#plan');
    await page.getByRole('button', { name: 'Approve' }).first().waitFor();
  }));

  test(`are we on course for the objectives, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    const panel = page.getByRole('region', { name: 'Objectives' });
    await panel.getByText('Not yet on target').first().waitFor();
    await click(panel.getByRole('rowheader').getByRole('link'));
    await page.waitForURL('**/portfolio/objectives/*');
  }));

  test(`how the interventions fare, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    const card = page.getByRole('region', { name: 'Weather of the interventions' });
    const counts = card.locator('a.stat__v');
    const said = Number(await counts.first().textContent());
    await click(counts);
    await page.waitForURL('**/portfolio/cases?*weather=*');
    assert.equal(await page.locator('tbody tr').count(), said);
    assert.ok(await page.locator('tbody .meteo').count() > 0, 'the list says no weather');
  }));

  test(`from part to part without going back, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    await click(part(page, 'Drift'));
    await page.waitForURL('**/portfolio/drift');
    assert.equal(await part(page, 'Drift').getAttribute('aria-current'), 'page');
    await click(part(page, 'Decisions'));
    await page.waitForURL('**/decisions');
    assert.equal(await part(page, 'Decisions').getAttribute('aria-current'), 'page');
  }));

  test(`who is short of what, ${how}`, () => asking(javaScriptEnabled, async (page, click) => {
    const card = page.getByRole('region', { name: 'Capacity, twelve weeks' });
    await click(card.getByRole('link', { name: /days\)/ }));
    await page.waitForURL('**/team/demand');
    await page.getByText('Lacking above all').waitFor();
  }));
}
