// Two requests about one project: told at once, linked, merged, and parted again. By keyboard alone,
// without a script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './hands.js';
import { signInAs, signOut, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

const FRESH = 'Projet fictif Faubourg – bascule';
const OLDER = 'Projet fictif Faubourg';

/** The path of the case of a title, as the portfolio has it. */
async function caseOf(page, title) {
  await page.goto('/triage');
  const link = page.getByRole('link', { name: title, exact: true }).first();
  return new URL(await link.getAttribute('href'), page.url()).pathname;
}

test('a coordinator compares, links, merges and parts two cases with a keyboard', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  const hands = new Keyboard(page);
  const button = (name) => page.getByRole('button', { name });
  const says = (text) => page.getByText(text).first().waitFor();

  await signInAs(page, 'Inès Morvan');
  const fresh = await caseOf(page, FRESH);
  const older = await caseOf(page, OLDER);
  const number = older.split('/').pop();

  await page.goto(fresh);
  await says('Perhaps the same project');
  await hands.press(page.getByRole('link', { name: `Compare, link or merge : ${number}` }));
  await page.waitForURL(`**${fresh}/related/${number}`);

  await hands.pick(page.locator('[name="link_tie"]'), 'depends_on');
  await hands.write(page.locator('[name="link_reason"]'), 'Les formations suivent la bascule.');
  await hands.press(button('Link'));
  await page.waitForURL(`**${fresh}/related`);
  await says('Cases linked.');
  await says('This case depends on it');
  await page.goto(`${older}/status`);
  await says('Depends on this case');
  await page.goto(`${fresh}/related`);
  await hands.press(button(`Undo the link with ${number}`));
  await says('Link undone.');

  // Nobody proposes it, and its number finds it; a number that is none finds nothing.
  await hands.write(page.locator('[name="with"]'), '2026-9999');
  await hands.press(page.getByRole('main').getByRole('button', { name: 'Search' }));
  await says('No other case of this number or name');
  await hands.write(page.locator('[name="with"]'), number);
  await hands.press(page.getByRole('main').getByRole('button', { name: 'Search' }));
  await hands.press(page.getByRole('link', { name: `Open ${number} beside this one` }));
  await page.waitForURL(`**${fresh}/related/${number}`);

  await says('Bastien Keller');
  await hands.press(button('Merge'));
  await page.locator('#merge_reason-problem').waitFor();
  await hands.write(page.locator('[name="merge_reason"]'), 'Une seule bascule, deux demandes.');
  await hands.press(button('Merge'));
  await page.waitForURL(`**${fresh}/status`);
  await says(`Merged into ${number}`);
  await page.context().clearCookies();

  await signInAs(page, 'Bastien Keller');
  await says(`Merged into ${number}`);
  await hands.press(page.getByRole('link', { name: FRESH }));
  await says(`Your request is merged into case ${number}`);
  await hands.press(page.getByRole('link', { name: `Follow ${number}` }));
  await page.waitForURL(`**${older}/status`);
  await says('Merged into this case');
  await page.context().clearCookies();

  await signInAs(page, 'Inès Morvan', `${fresh}/related`);
  await hands.write(page.locator('[name="separate_reason"]'), 'Deux équipes, deux sujets.');
  await hands.press(button('Undo the merge'));
  await says('Merge undone.');
  await page.goto(`${fresh}/journal`);
  await says(`undid the merge of this case into ${number}`);
  await page.context().clearCookies();
  await signInAs(page, 'Bastien Keller');
  const response = await page.goto(`${older}/status`);
  assert.equal(response.status(), 404);
  await page.context().close();
});

test('the pages of cases that belong together hold no fault that axe-core can find', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, close } = await open({ colorScheme });
    await signInAs(page, 'Inès Morvan');
    const fresh = await caseOf(page, FRESH);
    const number = (await caseOf(page, OLDER)).split('/').pop();
    for (const path of [fresh, `${fresh}/related?with=${number}`, `${fresh}/related/${number}`]) {
      await page.goto(path);
      assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    assert.equal(await page.evaluate(wide), false, 'it scrolls sideways at 320 pixels');
    await signOut(page);
    await close();
  }
});
