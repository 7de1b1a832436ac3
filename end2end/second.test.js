// The second, blind assessment, as people give it in a browser; with JavaScript, and without.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const COORDINATORS = ['Inès Morvan', 'Karim Delattre'];
const DRAWN = 'Projet fictif Quenouille';
const TWICE = 'Projet fictif Rivage';

/** Where a developer wants to see what the test sees: `PICTURES=/tmp/pictures`. */
async function picture(page, name) {
  if (!process.env.PICTURES) return;
  mkdirSync(process.env.PICTURES, { recursive: true });
  for (const [size, width] of [['wide', 1440], ['narrow', 360]]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const path = `${process.env.PICTURES}/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
}

async function sees(page, name) {
  await picture(page, name);
  assert.deepEqual(await violations(page), [], name);
}

/** Comes in as whoever owes the second assessment of the demo; names the one in charge as well. */
async function asTheReader(page) {
  for (const name of COORDINATORS) {
    await signInAs(page, name);
    await page.goto('/owed');
    const row = page.locator('tr, li', { hasText: DRAWN }).filter({ hasText: 'second, blind assessment' });
    if ((await row.count()) > 0) {
      const at = await row.first().locator('a[href^="/cases/"]').first().getAttribute('href');
      const path = at.match(/\/cases\/[0-9-]+/)[0];
      return { path, charge: COORDINATORS.find((it) => it !== name), reader: name };
    }
    await signOut(page);
  }
  throw new Error('nobody owes it');
}

/** Chooses among a few. */
async function pick(page, name, value) {
  const choice = page.locator(`[name="${name}"][value="${value}"]`);
  await page.locator('.choice', { has: choice }).locator('label').click();
}

test('whoever was drawn reads the request alone, and rates', async () => {
  const { page, close } = await open({});
  const { path, charge, reader } = await asTheReader(page);
  await signOut(page);

  await signInAs(page, charge);
  await page.goto(path);
  await page.getByText('The second assessment of this case is awaited').first().waitFor();
  await page.getByText('the second, blind assessment of this case').first().waitFor();
  await sees(page, 'waits');
  await page.getByRole('link', { name: 'See where it stands' }).click();
  await page.getByText('The second assessment of this case is awaited').first().waitFor();
  await sees(page, 'waits-page');
  await signOut(page);

  await signInAs(page, reader);
  await page.goto('/triage');
  assert.equal(await page.getByText(DRAWN).count(), 0, 'it left the queue');
  await page.goto(path);
  await page.getByText('You read this case blind').waitFor();
  assert.equal(await page.locator('.prio, .band').count(), 0);
  await sees(page, 'blind');
  await page.getByRole('link', { name: 'Assess' }).first().click();
  await page.getByText('Assess this case as if you were the first').waitFor();
  assert.equal(await page.locator('.prio, .band').count(), 0);
  await sees(page, 'form');
  const names = await page.locator('[name^="levels["]').evaluateAll((all) => [...new Set(all.map((it) => it.name))]);
  assert.equal(names.length, 10);
  for (const name of names.slice(1)) await pick(page, name, '2');
  await pick(page, 'second_stake', 'high');
  await page.locator('[name="second_reason"]').fill('Deux livraisons refusées, et personne ne tranche.');
  await page.getByRole('button', { name: 'Give the second assessment' }).click();
  await page.getByRole('alert').waitFor();
  assert.ok(await page.locator(`[name="${names[1]}"][value="2"]`).isChecked(), 'what was chosen is kept');
  await sees(page, 'refused');
  await pick(page, names[0], 'unknown');
  await pick(page, 'second_band', 'critical');
  await page.getByRole('button', { name: 'Give the second assessment' }).click();
  await page.getByText('Second assessment given. Here are both.').waitFor();
  await page.getByText('without having seen the first').waitFor();
  await sees(page, 'both');
  await page.goto('/triage');
  await page.getByText(DRAWN).first().waitFor();
  await signOut(page);

  await signInAs(page, charge);
  await page.goto(path);
  await page.getByRole('link', { name: 'Compare the two assessments' }).waitFor();
  await sees(page, 'given');
  await page.getByRole('button', { name: 'Bring to the committee' }).click();
  await page.getByText('Case brought to the committee.').first().waitFor();
  await close();
});

test('without JavaScript, both are read side by side, and how far two agree', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/triage');
  await page.locator('a.tbl__t', { hasText: TWICE }).click();
  await page.getByRole('link', { name: 'Compare the two assessments' }).click();
  await page.getByText('Personne n’arbitre entre les deux équipes fictives.').waitFor();
  await picture(page, 'twice');
  await page.goto('/triage');
  await page.getByRole('link', { name: 'Two readers, the same band?' }).click();
  await page.getByText('20 at least are needed').waitFor();
  await picture(page, 'agreement');
  await page.goto('/portfolio');
  await page.getByRole('region', { name: 'Freshness and judgement' }).getByText('of the 20 that it takes').waitFor();
  await page.getByRole('link', { name: 'too few to conclude' }).click();
  await page.waitForURL('**/triage/agreement');
  await close();
});
