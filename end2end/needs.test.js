// What a case asks of its team: stated, changed, removed, refused, and proposed to begin with.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inDays } from './filing.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** The page of the team of a case, found as the coordinator finds it. */
async function teamOf(page, title) {
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  const found = page.getByRole('main').getByRole('link', { name: title }).first();
  await page.goto(`${await found.getAttribute('href')}/team`);
}

const rows = (page) => page.locator('table:has(#needs) tbody tr');

for (const javaScriptEnabled of [true, false]) {
  test(`needs are stated, changed and removed, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Inès Morvan');
    await teamOf(page, 'Projet fictif Sémaphore');
    const before = await rows(page).count();
    assert.ok(before > 1, 'the demo states what it takes');

    // Refused at its field, and what was typed is kept.
    const add = page.locator('#need-form');
    await add.getByRole('heading', { name: 'Add a need' }).click();
    await add.getByLabel('Skill').selectOption('legal');
    await add.getByLabel('Level asked').selectOption('2');
    await add.getByLabel('Share of time').fill('15');
    await add.getByLabel('From').fill(inDays(10));
    await add.getByRole('button', { name: 'Add this need' }).click();
    await page.getByRole('alert').getByRole('link', { name: /Give both dates/ }).waitFor();
    assert.equal(await page.locator('[name="need_from"]').inputValue(), inDays(10));
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.locator('[name="need_to"]').fill(inDays(40));
    await page.locator('[name="need_on_site"]').fill('3');
    await page.locator('[name="need_place"]').selectOption('69');
    await page.getByRole('button', { name: 'Add this need' }).click();
    await page.getByText('Need saved.').waitFor();
    const stated = rows(page).filter({ hasText: 'legal' });
    await stated.getByText('3 days on site, Rhône (69)').waitFor();

    await stated.getByRole('link', { name: /Change/ }).click();
    await page.getByRole('heading', { name: /Change a need: legal/ }).waitFor();
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator('[name="need_share"]').inputValue(), '15');
    await page.locator('[name="need_share"]').fill('25');
    await page.getByRole('button', { name: 'Save this need' }).click();
    await page.getByText('Need saved.').waitFor();
    await stated.getByText('25%', { exact: true }).waitFor();
    assert.equal(await rows(page).count(), before + 1);

    await stated.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Need removed.').waitFor();
    assert.equal(await rows(page).count(), before);
    await close();
  });
}

test('what the project said proposes what its case takes, and some of it is taken', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Inès Morvan');
  await teamOf(page, 'Projet fictif Kiosque');
  await page.getByRole('heading', { name: 'Proposed needs' }).waitFor();
  assert.deepEqual(await violations(page), []);
  const boxes = page.locator('#take [type="checkbox"]');
  const proposed = await boxes.count();
  assert.ok(proposed > 1);
  for (let at = 0; at < proposed; at += 1) await boxes.nth(at).setChecked(false, { force: true });
  await page.getByRole('button', { name: 'Take these needs' }).click();
  await page.getByRole('alert').getByRole('link', { name: /Tick at least one/ }).waitFor();
  assert.equal(await page.locator('#take :checked').count(), 0, 'as they were left');
  await boxes.first().setChecked(true, { force: true });
  await page.getByRole('button', { name: 'Take these needs' }).click();
  await page.getByText('Needs taken.').waitFor();
  assert.equal(await rows(page).count(), 1);
  await page.getByRole('link', { name: /more needs? proposed/ }).click();
  await page.getByRole('heading', { name: 'Proposed needs' }).waitFor();
  assert.equal(await boxes.count(), proposed - 1);
  await close();
});

test('a director reads whom the brigade lacks, and the cases behind it', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/team');
  await page.getByRole('link', { name: 'Whom we lack' }).click();
  await page.getByText(/Lacking above all:/).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('row', { name: /security/ }).first().waitFor();
  await page.getByRole('link', { name: /Sémaphore/ }).first().click();
  await page.getByRole('heading', { name: 'Needs', exact: true }).waitFor();
  assert.equal(await page.locator('#need-form').count(), 0, 'a director reads, and does not state');
  await close();
});
