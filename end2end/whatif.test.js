// What a script adds to choosing a team: the consequence of each choice at once, and names dragged onto needs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

const told = (page) => page.locator('#weigh [role="status"]');
const selects = (page) => page.locator('select[name^="chosen"]');
const field = (page, at) => page.locator(`.field:has(select[name="chosen[${at}]"])`);

/** The page of the first case that a team is proposed for. */
async function adjust(page) {
  await signInAs(page, 'Inès Morvan');
  await page.goto('/team/proposal');
  await page.getByRole('button', { name: /^Calculate (a proposal|again)$/ }).click();
  await page.getByText('The proposal is calculated.').waitFor();
  const adjusts = page.getByRole('button', { name: /^Adjust, then ask/ });
  const proposed = page.locator('section.card', { has: adjusts }).filter({ hasText: 'Why these people' });
  await proposed.first().getByRole('button', { name: /^Adjust, then ask/ }).click();
  await page.waitForURL('**/team/proposal/20*');
}

/** The places of the needs that somebody was proposed for. */
async function met(page) {
  const values = await selects(page).evaluateAll((all) => all.map((it) => it.value));
  return values.flatMap((it, at) => (it === '' ? [] : [at]));
}

test('a choice is weighed at once, as the button would say it', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  await adjust(page);
  await page.getByRole('heading', { name: 'What if' }).waitFor();
  assert.equal(await told(page).textContent(), '', 'nothing is said before something changes');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width} px wide`);

  const [first] = await met(page);
  const proposed = await selects(page).nth(first).inputValue();
  await selects(page).nth(first).selectOption('');
  await told(page).getByText(/^Needs met: \d+ of \d+, \d+% of the time asked for\.$/).waitFor();
  assert.match(await told(page).textContent(), /How far from the proposal: −[\d,]+\./);
  assert.deepEqual(await violations(page), []);

  // The server says the same of the same choice.
  const worth = /Worth of the whole, in points: (−?[\d,]+)\./.exec(await told(page).textContent())[1];
  const broken = await told(page).locator('.weigh__broken').count();
  await page.getByRole('button', { name: 'See the consequence' }).click();
  await page.waitForURL(/chosen/);
  await page.getByText(`The whole would be worth ${worth} points.`).waitFor();
  assert.equal(await page.getByText('No rule is broken.').count(), broken === 0 ? 1 : 0);

  // Back to what was proposed, and nothing is lost.
  await page.getByRole('heading', { name: 'What if' }).waitFor();
  await selects(page).nth(first).selectOption(proposed);
  await told(page).getByText('How far from the proposal: 0.').waitFor();
  await told(page).getByText('This choice breaks no rule.').waitFor();
  await close();
});

test('a name is dragged onto a need that the person may meet, and onto no other', async () => {
  const { page, close } = await open({ viewport: { width: 1280, height: 2400 } });
  await adjust(page);
  await page.getByRole('heading', { name: 'What if' }).waitFor();
  const [first] = await met(page);
  const select = selects(page).nth(first);
  const who = await select.inputValue();
  await select.selectOption('');
  const name = page.locator(`#weigh-people [data-person="${who}"]`);
  await name.dragTo(field(page, first));
  assert.equal(await select.inputValue(), who);
  await told(page).getByText('How far from the proposal: 0.').waitFor();
  assert.equal(await page.locator('.field--takes').count(), 0, 'nothing stands out once it is dropped');

  // Whoever may not meet a need is not taken by it.
  const all = page.locator('#weigh-people li:visible');
  const people = await all.evaluateAll((list) => list.map((it) => it.dataset.person));
  const may = await select.locator('option').evaluateAll((list) => list.map((it) => it.value));
  const other = people.findIndex((it) => !may.includes(it));
  if (other >= 0) {
    await all.nth(other).dragTo(field(page, first));
    assert.equal(await select.inputValue(), who);
    await told(page).getByText(/^Nothing changed: .* does not reach the level asked for/).waitFor();
  }
  await close();
});

test('on a wide screen what a choice means stays in sight as far down as the choices go', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await adjust(page);
  await page.getByRole('heading', { name: 'What if' }).waitFor();
  const all = await selects(page).count();
  for (let at = 0; at < all; at += 1) {
    const select = selects(page).nth(at);
    await select.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await select.selectOption('');
    await told(page).getByText(/^Needs met: /).waitFor();
    const seen = await page.locator('#weigh').boundingBox();
    assert.ok(seen.y >= 0 && seen.y < 500, `need ${at}: it begins at ${seen.y} px`);
    const chosen = await select.boundingBox();
    assert.ok(chosen.x + chosen.width <= seen.x, 'it has a column of its own');
  }
  assert.equal(await page.locator('#weigh-sum').isVisible(), false, 'nothing is said twice');
  await close();
});

test('on a small screen a line says it where one chooses, and covers nothing in focus', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  await adjust(page);
  await page.getByRole('heading', { name: 'What if' }).waitFor();
  const sum = page.locator('#weigh-sum');
  assert.equal(await sum.isVisible(), false, 'nothing is said before something changes');
  const [first] = await met(page);
  const select = selects(page).nth(first);
  await select.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  await select.selectOption('');
  await sum.getByText(/^Needs met: \d+ of \d+, −[\d,]+ from the proposal, rules broken: \d+$/).waitFor();
  const line = await sum.boundingBox();
  assert.ok(line.y >= 0 && line.y + line.height <= 780, `it is at ${line.y} px`);
  assert.ok(line.height < 90, `it is ${line.height} px high`);

  // Whatever is reached by the keyboard is seen.
  await select.focus();
  for (let step = 0; step < (await selects(page).count()) - first; step += 1) {
    const isSeen = await page.evaluate(() => {
      const it = document.activeElement;
      const { left, top, width, height } = it.getBoundingClientRect();
      return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(isSeen, `step ${step}`);
    await page.keyboard.press('Tab');
  }
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
  await sum.click();
  await page.waitForURL(/#weigh$/);
  const block = await page.locator('#weigh').boundingBox();
  assert.ok(block.y < 780, 'it leads to all that there is to say');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await sum.isVisible(), false);
  await close();
});

test('without a script there is nothing to drag, and the button says the consequence', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await adjust(page);
  assert.equal(await page.getByRole('heading', { name: 'What if' }).count(), 0);
  const [first] = await met(page);
  await selects(page).nth(first).selectOption('');
  await page.getByRole('button', { name: 'See the consequence' }).click();
  await page.getByText(/points less/).first().waitFor();
  await close();
});

test('teams side by side fit a small screen, on paper too', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  await adjust(page);
  await page.getByRole('heading', { name: 'The proposal and the next teams' }).waitFor();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok((await width()) <= 360, `${await width()} px wide`);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Start from this choice' }).isVisible(), false);
  assert.equal(await page.locator('table.compare').isVisible(), true);
  await close();
});
