// A sitting of the committee: opened, held case by case, closed, signed off by two, printed. By
// keyboard alone, without a script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

test('a sitting is held and its minutes are signed off, with a keyboard and without a script', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  const hands = new Keyboard(page);
  const button = (name) => page.getByRole('button', { name, exact: true });
  const link = (name) => page.getByRole('link', { name });
  const says = (text) => page.getByText(text).first().waitFor();
  // The checker is a script: it reads the same pages in a browser that runs some.
  const { page: read } = await open();
  await signInAs(read, 'Maxime Laurent');
  const isAccessible = async () => {
    await read.goto(page.url());
    assert.deepEqual(await violations(read), []);
  };

  await signInAs(page, 'Maxime Laurent', '/committee');
  await hands.press(link('Open a sitting'));
  await page.waitForURL('**/committee/sittings/new');
  await isAccessible();
  await hands.press(button('Open the sitting'));
  await says('Tick another coordinator or director');
  const colleague = page.getByRole('checkbox', { name: 'Inès Morvan' });
  await hands.tick(colleague, true);
  await hands.write(page.locator('[name="sitting_guests"]'), 'Une juriste, en invitée');
  await hands.press(button('Open the sitting'));
  await page.waitForURL('**/committee/sittings/2');
  await says('Une juriste, en invitée');

  await hands.press(link('Begin with the first case'));
  await page.waitForURL('**/committee/sittings/2/cases/*');
  const room = new URL(page.url()).pathname;
  await hands.press(page.getByText('Note opinions'));
  await hands.write(page.locator('[name="opinions"]'), 'Deux pour, un contre.');
  await hands.press(button('Note'));
  await says('Opinions noted.');
  await says('Deux pour, un contre.');
  await hands.press(page.getByText('Put off to the next sitting').first());
  await hands.write(page.locator('[name="put_off_reason"]'), 'Le coût manque encore.');
  await hands.press(button('Put off to the next sitting'));
  await says('Case put off to the next sitting.');
  assert.equal(new URL(page.url()).pathname, room);

  // The next one is decided, by the same form and the same law as on its own page.
  const next = page.locator('a[rel="next"]');
  const goesOn = await next.count() > 0;
  if (goesOn) {
    await hands.press(next);
    await page.locator('[name="accept_reason"]').waitFor();
    await hands.pick(page.locator('[name="accept_priority"]'), 'P3');
    await hands.write(page.locator('[name="accept_reason"]'), 'Nous pouvons y aider.');
    await hands.press(button('Accept'));
    await says('Case accepted.');
    await says('Nous pouvons y aider.');
    assert.match(page.url(), /\/committee\/sittings\/2\/cases\//);
  }
  await isAccessible();

  // What nobody did in time is a part of the sitting too.
  await page.goto('/committee/sittings/2');
  await hands.press(page.getByRole('link', { name: /^Note: / }).first());
  await page.waitForURL('**/committee/sittings/2?about=*');
  assert.notEqual(await page.locator('[name="stalled_about"]').inputValue(), '');
  await hands.write(page.locator('[name="stalled_note"]'), 'Inès relance lundi.');
  await hands.press(button('Note'));
  await says('Noted. It stays owed');
  await says('Inès relance lundi.');
  await isAccessible();
  await hands.press(button('Close the sitting'));
  await says('Sitting closed.');
  // A line a case, for who reads the first sheet alone.
  const brief = page.locator('.minutes__brief tbody tr');
  assert.equal(await brief.filter({ hasText: 'put off' }).count(), 1);
  assert.equal(await brief.filter({ hasText: 'accepted, P3' }).count(), goesOn ? 1 : 0);
  // What was said of a duty makes its case no seen one.
  assert.equal(await brief.filter({ hasText: 'nothing decided' }).count(), 0);
  assert.equal(await page.locator('.signs li').count(), 2);
  await says('Le coût manque encore.');
  await says('Inès relance lundi.');
  await hands.press(button('Sign the minutes off'));
  await says('Minutes signed off.');
  await hands.write(page.locator('[name="correct_note"]'), 'Lire « coût complet ».');
  await hands.press(button('Note a correction'));
  await says('Lire « coût complet ».');
  await isAccessible();
  await page.context().clearCookies();

  // Whoever was there finds first what waits for their signature.
  await signInAs(page, 'Inès Morvan', '/committee');
  await isAccessible();
  await hands.press(link(/^Minutes of sitting no\. 2/));
  await page.waitForURL('**/committee/sittings/2#sign-off');
  await hands.press(button('Sign the minutes off'));
  await says('Minutes signed off.');
  assert.equal(await button('Sign the minutes off').count(), 0);
  await page.goto('/committee/sittings');
  await says('signed off');
  await isAccessible();
});

test('minutes are printed on A4, without what surrounds them on a screen', async () => {
  const { page } = await open();
  await signInAs(page, 'Maxime Laurent', '/committee/sittings/2');
  await page.emulateMedia({ media: 'print' });
  for (const unseen of ['nav', 'form', '.btn', '.foot__links']) {
    const shown = page.locator(`${unseen}:visible`);
    assert.equal(await shown.count(), 0, `${unseen} is printed`);
  }
  await page.getByText('Le coût manque encore.').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, path: process.env.TOCSIN_PDF });
  // Points: 210 × 297 mm, upright.
  const [, width, height] = pdf.toString('latin1').match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/).map(Number);
  assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
});
