// A team is proposed, looked at, asked, and answers: with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

for (const javaScriptEnabled of [true, false]) {
  test(`a team is proposed and answers, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Inès Morvan');
    await page.goto('/team');
    await page.getByRole('link', { name: 'Proposed teams' }).click();
    await page.getByRole('button', { name: /^Calculate (a proposal|again)$/ }).click();
    await page.getByText('The proposal is calculated.').waitFor();
    await page.getByText('It is proved: no other plan is worth more.').waitFor();

    // The first round takes the first case that a team is proposed for, the second the last.
    const adjust = page.getByRole('button', { name: /^Adjust, then ask/ });
    const proposed = page.locator('section.card', { has: adjust }).filter({ hasText: 'Why these people' });
    const one = javaScriptEnabled ? proposed.first() : proposed.last();
    await one.getByRole('button', { name: /^Adjust, then ask/ }).click();
    await page.getByText('Beside the proposal: as much.').waitFor();
    await page.getByText('No rule is broken.').waitFor();
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);

    // What a choice would mean, before anybody is asked.
    const selects = page.locator('select[name^="chosen"]');
    const chosen = await selects.evaluateAll((all) => all.map((it) => it.value));
    const met = chosen.findIndex((who) => who !== '');
    await selects.nth(met).selectOption('');
    await page.getByRole('button', { name: 'See the consequence' }).click();
    await page.waitForURL(/chosen/);
    await page.getByRole('region', { name: 'The consequence' }).getByText(/points less/).waitFor();
    assert.equal(await selects.nth(met).inputValue(), '', 'the address keeps the choice');

    await selects.nth(met).selectOption(chosen[met]);
    await page.getByRole('button', { name: 'Ask these people' }).click();
    const overload = page.locator('[name="overload_reason"]');
    await page.getByText('They are asked').or(overload).first().waitFor();
    if (await overload.count()) {
      await overload.fill('Personne d’autre n’a ce métier.');
      await page.getByRole('button', { name: 'Ask these people' }).click();
      await page.getByText('They are asked').waitFor();
    }
    assert.equal(await page.getByText('Things have changed since').count(), 0, 'it was followed');

    const name = await asked(page);
    await signOut(page);
    await signInAs(page, name);
    await page.goto('/team/me');
    await page.getByRole('heading', { name: 'Your answer is awaited' }).waitFor();
    await page.getByRole('link', { name: /^Answer for/ }).first().click();
    if (javaScriptEnabled) {
      assert.deepEqual(await violations(page), []);
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByRole('alert').getByRole('link').first().waitFor();
      await page.locator('[name="object_reason"]').fill('Trois dossiers de front');
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByText('You declined “').waitFor();
    } else {
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await page.getByText('Assignment confirmed').waitFor();
    }
    await close();
  });
}

/** Somebody of the first row that waits for a yes or a no. */
async function asked(page) {
  const row = page.locator('td', { hasText: 'to confirm' }).first();
  return (await row.evaluate((it) => it.firstChild.textContent)).trim();
}

test('the pages of a proposal break no rule of accessibility', async () => {
  const { page } = await open();
  await signInAs(page, 'Inès Morvan');
  await page.goto('/team/proposal');
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});
