// A table is pasted into a plan, seen, corrected and taken in; the plan is downloaded. With JavaScript and without.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** The case of the demo that is being recovered, as its lead finds it. */
async function planOf(page) {
  await page.goto('/search?q=Nacelle');
  const path = await page.locator('a[href^="/cases/2"]').first().getAttribute('href');
  return `${path.match(/^\/cases\/[0-9]{4}-[0-9]+/)[0]}/plan`;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a pasted table is corrected, seen and taken in, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    const plan = await planOf(page);
    const title = `Écrire le bilan ${javaScriptEnabled ? 'un' : 'deux'}`;
    await page.goto(`${plan}/import`);
    const field = page.locator('[name="pasted"]');
    await field.fill(`title\tworking days\tafter\n${title}\tten\t\nClasser\t2\t1\n`);
    await page.getByRole('button', { name: 'Read the table' }).click();
    await page.getByRole('alert').getByText(/Line 2: the duration “ten”/).waitFor();
    const kept = await field.inputValue();
    assert.match(kept, /\tten\t/, 'what was pasted is still there');
    await field.fill(kept.replace('\tten\t', '\t10\t'));
    await page.getByRole('button', { name: 'Read the table' }).click();
    await page.getByRole('heading', { name: 'What replacing would change' }).waitFor();
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Add to the tasks' }).click();
    await page.getByText('Table taken in.').waitFor();
    const titles = await page.locator('input[name$="[title]"]').evaluateAll((all) => all.map((it) => it.value));
    assert.ok(titles.includes(title) && titles.includes('Monter l’environnement de recette'), titles.join());
    await page.goto(plan);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Table (CSV)' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^tocsin-[0-9]{4}-[0-9]+-plan-[0-9-]{10}\.csv$/);
    assert.ok((await readFile(await file.path(), 'utf8')).includes(title));
    await close();
  });
}

test('a usual plan fills the field and keeps nothing', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Solène Kerguelen');
  const plan = await planOf(page);
  await page.goto(`${plan}/import`);
  await page.getByRole('link', { name: 'Takeover of a supplier' }).click();
  await page.waitForURL('**/import?template=takeover');
  assert.match(await page.locator('[name="pasted"]').inputValue(), /Run|Read the contract again/);
  await page.goto(`${plan}/tasks`);
  assert.equal(await page.locator('input[value^="Read the contract again"]').count(), 0);
  await close();
});
