// A model imported by one person, replayed, adopted by another: as people do it in a browser.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const COORDINATOR = 'Inès Morvan';
const DIRECTOR = 'Maxime Laurent';
const SHIPPED = readFileSync(resolve(import.meta.dirname, '../data/risk_model_v1.json'), 'utf8');

/** Another version: the limits of two bands are lower. */
function version(id, high) {
  return SHIPPED.replace('tocsin-risk-1', id).replace('"from": 50', `"from": ${high}`).replace('"from": 75', '"from": 60');
}

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

/** Nothing of the page is wider than the narrowest screen. */
async function fits(page) {
  await page.setViewportSize({ width: 320, height: 700 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${over} px too wide at 320`);
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a model is imported, replayed and adopted, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const look = javaScriptEnabled ? sees : picture;
    const id = javaScriptEnabled ? 'essai-fictif-a' : 'essai-fictif-b';
    const document = version(id, javaScriptEnabled ? 45 : 44);

    await signInAs(page, COORDINATOR, '/triage');
    await page.getByRole('link', { name: 'Versions of the risk model' }).click();
    await look(page, `list-${javaScriptEnabled}`);
    await page.getByRole('link', { name: 'Import a model' }).click();
    await page.getByLabel('Document of the model').fill(document.replace('"unknown": 22', '"unknown": 99'));
    await page.getByLabel('What changes, and why').fill('Un essai fictif : les limites baissent.');
    await page.getByRole('button', { name: 'Read and keep' }).click();
    await page.getByRole('alert').getByText('factors.status.unknown: what nobody knows').waitFor();
    const kept = await page.locator('[name="document"]').inputValue();
    assert.ok(kept.includes('"unknown": 99'), 'what was pasted is kept');
    await look(page, `refused-${javaScriptEnabled}`);
    if (javaScriptEnabled) await fits(page);

    // As a file, this time: it stands for what was pasted.
    await page.locator('input[type="file"]').setInputFiles({
      name: 'modele.json', mimeType: 'application/json', buffer: Buffer.from(document),
    });
    await page.getByRole('button', { name: 'Read and keep' }).click();
    await page.waitForURL(`**/models/${id}`);
    await page.getByText('Model kept. It does not count yet').waitFor();
    await page.getByText('Cases that change band').first().waitFor();
    await page.getByText('bands.high.from').first().waitFor();
    assert.equal(await page.locator('[name="adopt_reason"]').count(), 0);
    await look(page, `replay-${javaScriptEnabled}`);
    if (javaScriptEnabled) await fits(page);
    await signOut(page);

    await signInAs(page, DIRECTOR, `/models/${id}`);
    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Why adopt it').fill('Le rejeu convient : un essai fictif.');
    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByText('Model in force. New scores are made with it.').waitFor();
    await page.getByText('keep a score of an earlier model').waitFor();
    await look(page, `adopted-${javaScriptEnabled}`);
    await page.goto('/triage');
    await page.locator('table').getByText('earlier model').first().waitFor();
    await look(page, `queue-${javaScriptEnabled}`);

    await page.locator('a.tbl__t').first().click();
    await page.waitForURL('**/cases/*');
    await page.getByText('This score comes from a model that is no longer in force').waitFor();
    await page.getByRole('button', { name: 'Score anew by the model in force' }).click();
    await page.getByText('Case scored anew by the model in force.').waitFor();
    await page.getByRole('heading', { name: 'Scores over time' }).waitFor();
    await page.getByText(`Break: ${id} in force since`).first().waitFor();
    await look(page, `case-${javaScriptEnabled}`);
    if (javaScriptEnabled) await fits(page);
    await page.goto('/portfolio');
    await page.getByText(`Break: ${id} in force since`).first().waitFor();
    await look(page, `portfolio-${javaScriptEnabled}`);
    await page.goto(`/models/${id}`);
    await page.getByRole('button', { name: /anew/ }).click();
    await page.getByText('Cases scored anew by the model in force.').waitFor();
    await close();
  });
}
