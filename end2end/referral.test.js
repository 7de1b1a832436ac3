// A protected referral: what its author writes, what the project reads, and what nobody else does.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { test } from 'node:test';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const AUTHOR = 'Maxime Laurent';
const SIGNALLER = 'Zénobie Quichaud';
const REASON = 'Deux échéances publiées ont glissé depuis le printemps.';
const SHIELD = 'brigade (protected referral)';

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

for (const javaScriptEnabled of [true, false]) {
  test(`a protected referral names nobody, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const look = javaScriptEnabled ? sees : picture;
    await signInAs(page, AUTHOR);
    await page.goto('/watch');
    await page.locator('a[href^="/referral?project="]').nth(javaScriptEnabled ? 0 : 1).click();
    const project = /Offer the brigade’s help to (.*)/.exec(await page.locator('h1').innerText())[1];
    const form = page.locator('form[action="/api/referral"]');
    await form.locator('[name="requester_name"]').fill('Camille Roux');
    await form.locator('[name="requester_email"]').fill('camille.roux@demo.invalid');
    await form.locator('[name="sponsor_name"]').fill('Éléonore Vasseur');
    await form.locator('[name="sponsor_email"]').fill('eleonore.vasseur@demo.invalid');
    await form.locator('[name="reason"]').fill(REASON);
    // Of nobody, nothing more is asked.
    const reach = form.locator('[name="source_reach"]');
    assert.equal(await reach.isVisible(), false);
    await form.getByText('somebody I name').click();
    await form.getByText('Protect this person').click();
    await form.getByText('nobody in particular').click();
    assert.equal(await reach.isVisible(), true, 'what is ticked stays in sight');
    await form.getByRole('button', { name: 'Offer help' }).click();
    // Nobody is shielded who is not named; what was typed is there.
    await page.getByRole('alert').getByText('it is not accepted anonymously').waitFor();
    assert.equal(await form.locator('[name="reason"]').inputValue(), REASON);
    await form.getByText('somebody I name').click();
    await form.locator('[name="source_name"]').fill(SIGNALLER);
    await form.locator('[name="source_reach"]').fill('01 99 00 55 66');
    await look(page, `form-${javaScriptEnabled}`);
    await form.getByRole('button', { name: 'Offer help' }).click();
    await page.waitForURL('**/referrals');
    await page.getByText('The offer is ready').waitFor();

    // Its author finds it, and asks who signalled it.
    const mine = page.locator('li.card', { hasText: project });
    await mine.getByText('The project lead has not sent anything yet.').waitFor();
    await look(page, `referrals-${javaScriptEnabled}`);
    await mine.getByRole('link', { name: 'See who signalled it' }).click();
    assert.ok(!(await page.content()).includes(SIGNALLER));
    await page.getByRole('button', { name: 'See who signalled it' }).click();
    await page.getByText(SIGNALLER).waitFor();
    await look(page, `source-${javaScriptEnabled}`);
    await page.reload();
    assert.ok(!(await page.content()).includes(SIGNALLER), 'it is shown once');
    await signOut(page);

    // The lead and the sponsor read the offer and its reason, and no name of those two.
    for (const reader of ['Camille Roux', 'Éléonore Vasseur']) {
      await signInAs(page, reader);
      await page.goto('/');
      const draft = page.locator('li.card', { hasText: project });
      await draft.getByText('(protected referral)').waitFor();
      assert.ok((await draft.innerText()).includes(REASON));
      await look(page, `home-${reader.split(' ')[0]}-${javaScriptEnabled}`);
      const home = await draft.innerText();
      await draft.getByRole('link').click();
      await page.getByText('The brigade offers you its help.').waitFor();
      await look(page, `draft-${reader.split(' ')[0]}-${javaScriptEnabled}`);
      for (const text of [home, await page.content()]) {
        for (const name of [AUTHOR, SIGNALLER]) assert.ok(!text.includes(name), `${reader}: ${name}`);
      }
      await signOut(page);
    }
    await close();
  });
}
