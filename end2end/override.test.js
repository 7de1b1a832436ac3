// The band set aside by two people, and an input contested and corrected: as people do it in a browser.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { inDays } from './filing.js';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const COORDINATOR = 'Inès Morvan';
const DIRECTOR = 'Maxime Laurent';
const LEAD = 'Camille Roux';
const REASON = 'Le titulaire a été remplacé le 3 novembre : le statut déclaré date d’avant.';

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

/** The first case of a view of the queue. */
async function firstCase(page, view) {
  await page.goto(view);
  await page.locator('a.tbl__t').first().click();
  await page.waitForURL('**/cases/*');
  return new URL(page.url()).pathname;
}

/** Chooses among a few. */
async function pick(form, name, value) {
  const choice = form.page().locator(`[name="${name}"][value="${value}"]`);
  await form.locator('.choice', { has: choice }).locator('label').click();
}

/** Sends the form behind a name, filled in. */
async function fills(page, name, fields) {
  const box = page.locator('details', { has: page.locator('summary', { hasText: name }) }).last();
  if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
  const { override_band: band, ...texts } = fields;
  if (band) await pick(box, 'override_band', band);
  for (const [field, text] of Object.entries(texts)) await box.locator(`[name="${field}"]`).fill(text);
  await box.locator('button[type="submit"]').click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a band is set aside by two people, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const look = javaScriptEnabled ? sees : picture;
    await signInAs(page, COORDINATOR);
    const at = await firstCase(page, '/triage?band=critical');
    const proposal = {
      override_band: javaScriptEnabled ? 'moderate' : 'low',
      override_reason: 'Trop court.',
      override_evidence: 'Relevé du comité de pilotage, 3 novembre',
      override_until: inDays(30),
    };
    await fills(page, 'Propose an override', proposal);
    await page.getByRole('alert').getByText('at least 40 characters').waitFor();
    assert.equal(await page.locator('[name="override_reason"]').inputValue(), 'Trop court.');
    await look(page, `refused-${javaScriptEnabled}`);
    await fills(page, 'Propose an override', { ...proposal, override_reason: REASON });
    await page.getByText('It waits for a second person').first().waitFor();
    await look(page, `proposed-${javaScriptEnabled}`);
    assert.equal(await page.getByRole('button', { name: 'Confirm the override' }).count(), 0);
    await signOut(page);

    await signInAs(page, DIRECTOR);
    await page.goto(at);
    await page.getByRole('button', { name: 'Confirm the override' }).click();
    await page.getByText('Override confirmed.').waitFor();
    await page.getByText('Confirmed by Maxime Laurent').first().waitFor();
    await look(page, `holds-${javaScriptEnabled}`);
    await page.goto('/triage');
    await page.locator('tr', { hasText: at.split('/').pop() }).getByText('by override; computed: critical').waitFor();
    await look(page, `queue-${javaScriptEnabled}`);
    await page.getByRole('link', { name: /had an override of the band/ }).click();
    await page.getByText(REASON).first().waitFor();
    await look(page, `list-${javaScriptEnabled}`);
    await page.goto(at);
    await fills(page, 'End the override', { end_override_reason: 'Le statut est à jour.' });
    await page.getByText('Override ended: the computed band counts.').waitFor();
    await close();
  });

  test(`an input is contested and corrected, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const look = javaScriptEnabled ? sees : picture;
    const factor = javaScriptEnabled ? 'users' : 'supplier';
    await signInAs(page, COORDINATOR);
    const at = await firstCase(page, '/triage?stage=qualifying');
    await signOut(page);
    await signInAs(page, LEAD);
    await page.goto(at);
    await look(page, `score-${javaScriptEnabled}`);
    await page.locator(`a[href="${at}/inputs/${factor}"]`).click();
    await page.getByLabel('What is wrong, and what is true').fill('Ce n’est plus vrai depuis mars.');
    await look(page, `contest-${javaScriptEnabled}`);
    await page.getByRole('button', { name: 'Contest this input' }).click();
    await page.getByText('A coordinator will answer').waitFor();
    await signOut(page);

    await signInAs(page, COORDINATOR);
    await page.goto(at);
    await page.locator(`a.tag--warn[href="${at}/inputs/${factor}"]`).click();
    await page.getByText('Ce n’est plus vrai depuis mars.').first().waitFor();
    await look(page, `settle-${javaScriptEnabled}`);
    const correct = page.locator('form[action="/api/input/correct"]');
    await pick(correct, `answers[factor_${factor}]`, '0');
    await correct.locator('[name="correct_reason"]').fill('La pièce jointe le montre.');
    await correct.getByRole('button').click();
    await page.getByText('Answer corrected, case scored anew').waitFor();
    await signOut(page);

    await signInAs(page, LEAD);
    await page.goto(`${at}/status`);
    await page.getByText('contested input corrected').first().waitFor();
    await page.getByText('La pièce jointe le montre.').first().waitFor();
    await look(page, `told-${javaScriptEnabled}`);
    await close();
  });
}
