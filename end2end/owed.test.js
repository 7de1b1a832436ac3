// What is owed, and the date one announces in place of another: by mouse and by keyboard alone, with
// JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard, Mouse } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const LEAD = 'Inès Morvan';

/** The days to come. Which of them are worked is for the page to say. */
function* daysAhead() {
  for (let ahead = 1; ahead < 8; ahead += 1) {
    yield new Date(Date.now() + ahead * 24 * 3600 * 1000).toISOString().slice(0, 10);
  }
}

for (const [way, Hands, javaScriptEnabled] of [['by mouse', Mouse, true], ['by keyboard, without JavaScript', Keyboard, false]]) {
  test(`another date is announced, ${way}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, LEAD);
    const hands = new Hands(page);
    await page.goto('/owed');
    await hands.press(page.getByText('How this date was worked out').first());
    await page.getByText('Has run since').first().waitFor();
    await hands.press(page.getByRole('link', { name: 'Announce another date' }).first());
    await page.getByRole('heading', { level: 1, name: 'Announce another date' }).waitFor();
    // Nothing said: both fields say what they lack.
    await hands.press(page.getByRole('button', { name: 'Announce this date' }));
    await page.getByRole('alert').getByRole('link').first().waitFor();
    const done = page.getByText('The date is announced.');
    for (const day of daysAhead()) {
      await hands.write(page.getByLabel('Done by'), day);
      await hands.write(page.getByRole('textbox', { name: 'Reason' }), 'A document is missing');
      await hands.press(page.getByRole('button', { name: 'Announce this date' }));
      // Refused, it comes back with what was typed and says why.
      await done.or(page.getByText('Give a working day').first()).first().waitFor();
      if (await done.isVisible()) break;
      assert.equal(await page.getByLabel('Done by').inputValue(), day);
    }
    await done.waitFor();
    await page.getByText('A document is missing').first().waitFor();
    await close();
  });
}

test('the pages of what is owed break no rule of accessibility', async () => {
  const { page, close } = await open();
  await signInAs(page, LEAD);
  for (const path of ['/owed', '/owed?view=to-me', '/owed?view=by-anyone', '/owed?view=by-anyone&kind=decide', '/committee']) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.goto('/owed');
  await page.getByRole('link', { name: 'Announce another date' }).first().click();
  assert.deepEqual(await violations(page), [], 'the form');
  await close();
});
