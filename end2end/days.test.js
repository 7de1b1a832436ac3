// Days told by the week, and one's engagements in one's own calendar: with JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard, Mouse } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

for (const [javaScriptEnabled, Hands] of [[true, Keyboard], [false, Mouse]]) {
  test(`a member tells the days of a week, is refused and corrects, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const hands = new Hands(page);
    await signInAs(page, javaScriptEnabled ? 'Solène Kerguelen' : 'Idris Benali');
    await page.goto('/team');
    await page.getByRole('link', { name: 'My days' }).click();
    await hands.press(page.getByRole('link', { name: 'Week before' }));
    await page.waitForURL('**/team/days?week=*');
    const field = page.locator('input[name^="days["]').first();
    const save = page.getByRole('button', { name: 'Save the week' });
    await hands.write(field, '6');
    await hands.press(save);
    await page.getByRole('alert').getByRole('link', { name: /more than the working days/ }).waitFor();
    assert.equal(await field.inputValue(), '6', 'what was typed is still there');
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await hands.write(field, '1,5');
    await hands.press(save);
    await page.getByText('Week saved.').waitFor();
    assert.equal(await field.inputValue(), '1.5');
    await hands.write(field, '0.75');
    await hands.press(save);
    await page.getByText('Week saved.').waitFor();
    assert.equal(await field.inputValue(), '0.75');
    await hands.press(page.getByRole('link', { name: 'Week after' }));
    await page.getByText('week before: 0.75').waitFor();
    await close();
  });
}

test('a week can start from what is planned', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Solène Kerguelen');
  await page.goto('/team/days');
  await page.getByRole('link', { name: 'Start from what is planned' }).click();
  await page.waitForURL('**/team/days?fill=planned');
  await page.getByRole('button', { name: 'Save the week' }).click();
  await page.getByText('Week saved.').waitFor();
  await close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`an address for a calendar is made, replaced and revoked, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Solène Kerguelen');
    await page.goto('/account');
    await page.getByRole('link', { name: 'See my engagements in my calendar' }).click();
    await page.getByRole('button', { name: 'Make my address' }).click();
    await page.getByText('Address made.').waitFor();
    const first = await page.getByLabel('Secret address').inputValue();
    const path = new URL(first).pathname;
    const file = await page.request.get(path, { headers: { cookie: '' } });
    assert.equal(file.headers()['content-type'], 'text/calendar; charset=utf-8');
    assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n/);
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.reload();
    assert.equal(await page.getByLabel('Secret address').count(), 0, 'shown once');
    await page.getByRole('button', { name: 'Replace the address' }).click();
    await page.getByText('Address made.').waitFor();
    const second = new URL(await page.getByLabel('Secret address').inputValue()).pathname;
    assert.equal((await page.request.get(path)).status(), 404, 'the old one stops at once');
    assert.equal((await page.request.get(second)).status(), 200);
    await page.getByRole('button', { name: 'Revoke the address' }).click();
    await page.getByText('Address revoked.').waitFor();
    assert.equal((await page.request.get(second)).status(), 404);
    await close();
  });
}

test('the pages of days and of the calendar break no rule of accessibility', async () => {
  const { page } = await open();
  await signInAs(page, 'Solène Kerguelen');
  const long = new Date();
  long.setDate(long.getDate() - 70);
  for (const path of ['/team/days', `/team/days?week=${long.toISOString().slice(0, 10)}`, '/account', '/account/calendar']) {
    await page.goto(path);
    assert.deepEqual(await violations(page), [], path);
  }
  await page.context().close();
});
