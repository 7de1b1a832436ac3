// Triage with nothing but a keyboard: from what was sent to what was decided, with one's own letters,
// and with the same links where there is no script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileRequest } from './filing.js';
import { Keyboard, Mouse } from './hands.js';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const COORDINATOR = 'Inès Morvan';
const LEAD = 'Camille Roux';
const WIDE = { viewport: { width: 1440, height: 900 } };
/** How many requests are taken from sent to decided. */
const REQUESTS = 10;

/** A keyboard that counts what is pressed: a sentence is one, as somebody who dictates it. */
class Keys {
  constructor(page) {
    this.page = page;
    this.strokes = 0;
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.strokes += 1;
    }
  }

  async type(text) {
    await this.page.keyboard.insertText(text);
    this.strokes += text.length;
  }

  /** Presses what leads to another page, once the page listens. */
  async go(key, where) {
    await awake(this.page);
    await this.press(key);
    await this.page.waitForURL(where);
  }
}

/** Until an island is awake, a key does nothing: ? would open the help. */
async function awake(page) {
  await page.locator('#keys-help').waitFor({ state: 'attached' });
  const here = await page.evaluateHandle(() => document.activeElement);
  await page.waitForFunction(() => {
    document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    return document.querySelector('#keys-help:popover-open');
  });
  await page.keyboard.press('Escape');
  await here.evaluate((it) => it.focus());
}

const numberOf = (page) => new URL(page.url()).pathname.split('/').pop();
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.name);
const done = (page) => page.locator('.banner--done').first().waitFor();

/** The page of an act starts in its form, once it is drawn. */
const started = (page) => page.waitForFunction(() => document.activeElement.hasAttribute('autofocus'));

/** The one that has the focus is the button that sends its form. */
async function send(keys) {
  const isButton = () => keys.page.evaluate(() => document.activeElement.matches('button[type="submit"]'));
  for (let stop = 0; stop < 4 && !(await isButton()); stop += 1) await keys.press('Tab');
  assert.ok(await isButton(), 'no button after the last field');
  await keys.press('Enter');
}

/** Decides on the case of the page, as its rules let a coordinator alone decide. */
async function decide(keys, number) {
  const { page } = keys;
  await keys.go('t', `**/cases/${number}?act=take_charge*`);
  await started(page);
  await keys.press('Enter');
  await done(page);
  for (const [key, act] of [['a', 'accept'], ['r', 'redirect']]) {
    await keys.go(key, `**/cases/${number}?act=${act}*`);
    await started(page);
    if (await page.locator(`form[action="/api/triage/${act}"]`).count() === 0) continue;
    if (act === 'accept') {
      assert.equal(await page.evaluate(() => document.activeElement.name), 'accept_priority');
      // The priority that is proposed stands.
      await keys.press('Tab');
    } else {
      await keys.type('Service fictif d’accessibilité');
      await keys.press('Tab', 'Space', 'Tab');
    }
    assert.equal(await focused(page), `${act}_reason`);
    await keys.type('Utile, et vite.');
    await send(keys);
    await done(page);
    return act;
  }
  return assert.fail(`${number} can be neither accepted nor redirected`);
}

test('ten requests go from sent to decided with the keyboard alone', async () => {
  const { page, close } = await open(WIDE);
  page.setDefaultTimeout(20_000);
  await signInAs(page, COORDINATOR);
  await page.goto('/triage?stage=submitted');
  const waiting = await page.locator('a.tbl__t').count();
  // The others are filed side by side, as projects do.
  const filed = Array.from({ length: REQUESTS - waiting }, async (_, rank) => {
    const { page: lead, close: leave } = await open();
    lead.setDefaultTimeout(40_000);
    await signInAs(lead, LEAD);
    await fileRequest(new Mouse(lead), `Paie fictive n° ${rank + 1}`);
    await leave();
  });
  await Promise.all(filed);

  // The queue opens with what nobody took charge of: saved once, by keyboard as well.
  await page.goto('/triage?stage=submitted');
  const hands = new Keyboard(page);
  await hands.press(page.locator('nav.only-xl a[href^="/triage/views/new?"]'));
  await page.waitForURL('**/triage/views/new?stage=submitted');
  await hands.write(page.locator('[name="view_name"]'), 'À prendre en charge');
  await hands.tick(page.locator('[name="view_first"]'), true);
  await hands.press(page.getByRole('button', { name: 'Keep the view' }));
  await page.getByText('View saved.').waitFor();

  const keys = new Keys(page);
  const ways = {};
  assert.equal(await page.locator('a.tbl__t').count(), REQUESTS);
  await awake(page);
  await keys.press('j');
  assert.equal(await focused(page), 'open-0');
  await keys.go('o', '**/cases/*');
  for (let rank = 1; rank <= REQUESTS; rank += 1) {
    const left = REQUESTS - rank;
    await page.getByText(`1 of ${left + 1} in this view`).waitFor();
    const number = numberOf(page);
    const way = await decide(keys, number);
    ways[way] = (ways[way] ?? 0) + 1;
    await page.getByText('No longer in this view').waitFor();
    // From one to the next, without the queue.
    if (left > 0) await keys.go('j', (url) => !url.pathname.endsWith(number));
  }
  await keys.go('q', '**/triage?stage=submitted*');
  assert.equal(await page.locator('a.tbl__t').count(), 0);
  console.log(`${REQUESTS} requests decided with ${keys.strokes} keystrokes: ${JSON.stringify(ways)}`);
  await close();
});

test('letters are one’s own: chosen, refused where two clash, turned off', async () => {
  const { page, close } = await open(WIDE);
  await signInAs(page, COORDINATOR);
  await page.goto('/triage');
  await page.getByRole('button', { name: 'all shortcuts' }).click();
  await page.getByRole('link', { name: 'Choose the keys' }).click();
  await page.getByLabel('Next', { exact: true }).fill('k');
  await page.getByRole('button', { name: 'Keep these keys' }).click();
  await page.getByRole('alert').getByText('The letter K does something else already').waitFor();
  assert.equal(await page.getByLabel('Next', { exact: true }).inputValue(), 'k');
  assert.deepEqual(await violations(page), []);
  await page.getByLabel('Next', { exact: true }).fill('n');
  await page.getByLabel('Overrule the decline', { exact: false }).fill('');
  await page.getByRole('button', { name: 'Keep these keys' }).click();
  await page.getByText('Keys kept.').waitFor();
  assert.deepEqual(await violations(page), []);

  // Whatever view the reader opens first.
  await page.goto('/triage?sort=due');
  await awake(page);
  await page.keyboard.press('j');
  assert.notEqual(await focused(page), 'open-0', 'J does nothing now');
  await page.keyboard.press('n');
  await page.locator('#open-0:focus').waitFor();
  // ? shows the letters as they are; with another key, or in a field, a letter is a letter.
  await page.keyboard.press('?');
  await page.locator('#keys-help li', { hasText: 'Accept' }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  assert.equal(await focused(page), 'open-0');

  await page.keyboard.press('i');
  await page.waitForURL('**/cases/*?act=ask_information*');
  await page.goto('/triage');
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
  await page.getByRole('button', { name: 'Turn shortcuts on' }).waitFor();
  await page.keyboard.press('n');
  assert.notEqual(await focused(page), 'open-0');
  await close();
});

test('on the last line J opens the page that follows, and on the first K the one before', async () => {
  const { page, close } = await open(WIDE);
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage?sort=score');
  const hrefs = (all) => all.map((it) => it.href);
  const rows = (await page.locator('a.tbl__t').evaluateAll(hrefs)).map((it) => new URL(it));
  // The demo fills no second page: this one begins after the first case, wherever that is.
  const place = `${rows[0].searchParams.get('at')}.${rows[0].pathname.split('/').pop()}`;
  const begins = async (at) => {
    const href = await page.locator('#open-0').getAttribute('href');
    assert.equal(href.split('?')[0], rows[at].pathname);
  };
  await page.goto(`/triage?sort=score&after=${place}`);
  await begins(1);
  await awake(page);
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'open-0');
  await page.keyboard.press('k');
  await page.waitForURL((url) => url.searchParams.has('before'));
  assert.equal(await page.locator('a.tbl__t').count(), 1);
  await begins(0);
  await awake(page);
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'open-0');
  await page.keyboard.press('j');
  await page.waitForURL((url) => url.searchParams.has('after'));
  await begins(1);
  await awake(page);
  await page.keyboard.press('?');
  await page.getByText('“next” opens the page that follows').waitFor();
  assert.deepEqual(await violations(page), []);
  await close();
});

test('Esc closes what a key opened, and gives back the focus and the place', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 600 } });
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage?sort=priority');
  await awake(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'open-1');
  await page.evaluate(() => window.scrollBy(0, 120));
  const place = () => page.evaluate(() => window.scrollY);
  const before = await place();
  const help = page.locator('#keys-help');
  await page.keyboard.press('?');
  await help.waitFor({ state: 'visible' });
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  assert.deepEqual([await focused(page), await place()], ['open-1', before]);

  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.press('Escape');
  assert.deepEqual([await focused(page), await place()], ['open-1', before]);
  await page.keyboard.press('k');
  assert.equal(await focused(page), 'open-0', 'the keys are dead');

  // A letter that is read in the list is for the case one came from.
  await page.keyboard.press('?');
  await help.waitFor({ state: 'visible' });
  await page.keyboard.press('j');
  assert.equal(await focused(page), 'open-1');
  await help.waitFor({ state: 'hidden' });

  const menu = page.locator('.bar details.menu');
  await menu.locator('summary').click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  assert.equal(await menu.getAttribute('open'), null);
  assert.ok(await menu.locator('summary').evaluate((it) => it === document.activeElement));
  await close();
});

test('the list of keys opens and closes without a script', async () => {
  const { page, close } = await open({ ...WIDE, javaScriptEnabled: false });
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage?stage=qualifying');
  assert.equal(await page.locator('kbd:visible').count(), 0, 'a key that nothing hears is shown');
  await page.locator('#open-0').click();
  await page.waitForURL('**/cases/*');
  await page.getByRole('button', { name: 'all shortcuts' }).click();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.locator('kbd:visible').count(), 0, 'nor on the page of a case');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await close();
});

test('no key fires in a field', async () => {
  const { page, close } = await open(WIDE);
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage?stage=qualifying');
  const path = await page.locator('#open-0').getAttribute('href');
  await page.goto(`${path}&act=ask_information`);
  await started(page);
  assert.equal(await focused(page), 'ask_information_question');
  await awake(page);
  await page.keyboard.type('qatd');
  assert.equal(await page.locator('#ask_information_question').inputValue(), 'qatd');
  assert.ok(page.url().endsWith('&act=ask_information'));
  assert.deepEqual(await violations(page), []);
  await close();
});

test('what a key does, a link does without a script', async () => {
  const { page, close } = await open({ ...WIDE, javaScriptEnabled: false });
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage?stage=qualifying');
  await page.locator('#open-0').click();
  await page.waitForURL('**/cases/*');
  await page.getByRole('button', { name: 'all shortcuts' }).click();
  await page.locator('#keys-help a[data-key="propose_decline"]').click();
  await page.waitForURL('**/cases/*?act=propose_decline*');
  const form = page.locator('details[open] form[action="/api/triage/propose-decline"]');
  await form.waitFor();
  await started(page);
  await page.keyboard.press('Space');
  assert.ok(await form.locator('[name="propose_decline_ground"]').first().isChecked(), 'it starts elsewhere');
  await page.goto(`${new URL(page.url()).pathname}?act=take_charge`);
  await page.getByText('“Take charge” is not possible now').waitFor();
  await close();
});

test('a view is saved, opened first, renamed, deleted and taken back, without a script', async () => {
  const { page, close } = await open({ ...WIDE, javaScriptEnabled: false });
  await signInAs(page, 'Karim Delattre');
  await page.goto('/triage');
  await page.locator('.filters').getByRole('link', { name: /^Unread \d+$/ }).first().click();
  await page.getByRole('link', { name: 'last change' }).click();
  await page.waitForURL('**/triage?new=yes&sort=new');
  await page.getByRole('link', { name: 'Save this view' }).first().click();
  await page.getByRole('button', { name: 'Keep the view' }).click();
  await page.getByRole('alert').getByText('This field is empty').waitFor();
  await page.getByLabel('Name of the view').fill('Du nouveau');
  await page.locator('.choice', { hasText: 'Open the queue with this view' }).locator('label').click();
  await page.getByRole('button', { name: 'Keep the view' }).click();
  await page.getByText('View saved.').waitFor();
  await page.goto('/triage');
  await page.waitForURL('**/triage?new=yes&sort=new');
  await page.locator('nav.only-xl').getByRole('link', { name: 'Manage my views' }).click();
  await page.getByRole('link', { name: 'Rename' }).click();
  await page.getByLabel('Name of the view').fill('À relire');
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByText('View renamed.').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('View deleted.').waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('View taken back.').waitFor();
  await page.getByRole('heading', { name: 'À relire' }).waitFor();
  await close();
});

test('the pages of views hold no fault that axe-core can find', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, close } = await open({ colorScheme, viewport: { width: 320, height: 700 } });
    await signInAs(page, 'Maxime Laurent');
    for (const path of ['/triage?new=yes&sort=new', '/triage/views/new?priority=P1', '/triage/views', '/triage/keys']) {
      await page.goto(path);
      assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(beyond <= 0, `${path}: ${beyond} px too wide`);
    }
    await close();
  }
});
