// Points that the score offers to whoever writes the diagnosis: taken as findings, set aside. With JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** The case of the demo whose diagnosis is being written. */
async function caseOf(page, title) {
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  const path = await page.locator('a[href^="/cases/2"]').first().getAttribute('href');
  return path.match(/^\/cases\/[0-9]{4}-[0-9]+/)[0];
}

for (const javaScriptEnabled of [true, false]) {
  test(`a point becomes a finding, another is set aside, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    await signInAs(page, 'Solène Kerguelen');
    const path = await caseOf(page, 'Lanterne');
    await page.goto(`${path}/plan`);
    const points = page.locator('section', { has: page.locator('h3#points') }).last();
    await points.getByText('puts no project right').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${width} px wide`);
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);

    await points.getByRole('link', { name: /^Make it a finding: / }).first().click();
    await page.waitForURL(/plan\?point=/);
    assert.match(await page.locator('[name="finding_title"]').inputValue(), /: to be looked into$/);
    // It is still to be written, and what was typed is kept with its point.
    const title = `Constat fictif ${javaScriptEnabled ? 'un' : 'deux'}`;
    await page.locator('[name="finding_title"]').fill(title);
    await page.getByRole('button', { name: 'Add the finding' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    assert.equal(await page.locator('[name="finding_title"]').inputValue(), title);
    await page.locator('[name="finding_severity"]').selectOption('major');
    await page.locator('[name="finding_text"]').fill('Trois comités fictifs, vus sur place.');
    await page.getByRole('button', { name: 'Add the finding' }).click();
    await page.getByText('Finding added.').waitFor();
    await page.locator('li.card', { hasText: title }).getByText(/^Point looked into/).waitFor();

    await page.locator('summary', { hasText: 'Set a point aside' }).click();
    const word = `Déjà vu, fictif ${javaScriptEnabled ? 'un' : 'deux'}`;
    await page.locator('[name="aside_point"]').selectOption({ index: 1 });
    await page.locator('[name="aside_word"]').fill(word);
    await page.getByRole('button', { name: 'Set aside', exact: true }).click();
    await page.getByText('Point set aside.').waitFor();
    await page.getByText(word).first().waitFor({ state: 'attached' });

    await page.goto(path);
    await page.getByText(/^Looked into in the diagnosis/).first().waitFor({ state: 'attached' });
    await close();
  });
}
