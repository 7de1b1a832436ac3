// Two people on one case, and on the queue: who looks is told that the other acted, and loses nothing.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openPage, signInAs, startBrowser, startDemo, violations } from './server.js';

const COORDINATOR = 'Inès Morvan';
const COLLEAGUE = 'Karim Delattre';
const DIRECTOR = 'Maxime Laurent';
const TYPED = 'Écrit pendant que l’autre agit.';

let demo;
let browser;
before(async () => {
  [demo, browser] = await Promise.all([startDemo(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});
const open = (options) => openPage(browser, { url: demo.url, ...options });

/** Where a developer wants to see what the test sees: `PICTURES=/tmp/pictures`. */
async function picture(page, name) {
  if (!process.env.PICTURES) return;
  mkdirSync(process.env.PICTURES, { recursive: true });
  for (const [size, width] of [['wide', 1440], ['narrow', 320]]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${process.env.PICTURES}/${name}-${size}-${colorScheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** A person at a page, in a browser of their own. */
async function at(name, path, options) {
  const opened = await open(options);
  await signInAs(opened.page, name, path);
  await opened.page.goto(path);
  return opened;
}

/** Opens a page, and waits for its stream. */
const listens = (page, path) => Promise.all([
  page.waitForResponse((it) => new URL(it.url()).pathname === '/live' && it.ok()),
  page.goto(path),
]);

async function firstCase() {
  const { page, close } = await at(COORDINATOR, '/triage?stage=qualifying');
  const link = await page.locator('a.tbl__t').first().getAttribute('href');
  await close();
  return link.split('?')[0];
}

async function says(page, path, text) {
  await page.goto(`${path}/status`);
  await page.locator('[name="message"]').fill(text);
  await sends(page);
  await page.locator('main').getByText(text).first().waitFor();
}

/** To everybody who sees the case; the page that follows has an empty form again. */
async function sends(page) {
  const form = page.locator('form[action="/api/case/message"]');
  await form.getByText('The project and the brigade').click();
  await form.getByRole('button').click();
  await page.getByText('Message sent').waitFor();
}

test('who types while another acts is told, and what they typed stays', async () => {
  const path = await firstCase();
  const reader = await at(COORDINATOR, `${path}/status`);
  const actor = await at(DIRECTOR, path);
  const field = reader.page.locator('[name="message"]');
  const notice = reader.page.getByRole('status').filter({ hasText: 'has changed since you opened it' });
  assert.equal(await notice.count(), 0);
  await field.fill('É');
  await says(actor.page, path, 'Vu en direction');
  await notice.getByText('1 thing is new').waitFor();
  // Still where one was.
  await field.focus();
  await reader.page.keyboard.press('End');
  await reader.page.keyboard.type(TYPED.slice(1));
  assert.equal(await field.inputValue(), TYPED);
  const isCovered = await field.evaluate((it) => {
    const [row, typed] = [document.querySelector('.toast--live'), it].map((one) => one.getBoundingClientRect());
    return row.bottom > typed.top && row.top < typed.bottom;
  });
  assert.ok(!isCovered, 'what is said of others lies over what one types');
  assert.deepEqual(await violations(reader.page), []);
  await picture(reader.page, 'typing');

  // More of it is one sentence, and can be put away.
  await says(actor.page, path, 'Encore un mot');
  await notice.getByText('2 things are new').waitFor();
  assert.equal(await notice.count(), 1);
  const beside = notice.getByRole('link', { name: 'See it in another tab' });
  const [other] = await Promise.all([reader.page.waitForEvent('popup'), beside.click()]);
  await other.getByText('Encore un mot').first().waitFor();
  await other.close();
  assert.equal(await field.inputValue(), TYPED);
  await notice.getByRole('button', { name: 'Later' }).click();
  assert.equal(await notice.count(), 0);

  // What one sends oneself is no news to oneself, and the page that follows has it all.
  await sends(reader.page);
  await says(actor.page, path, 'Réponse');
  await notice.getByText('1 thing is new').waitFor();
  await notice.getByRole('link', { name: 'Show', exact: true }).click();
  await reader.page.getByText('Réponse').first().waitFor();
  assert.equal(await notice.count(), 0);
  await reader.close();
  await actor.close();
});

test('the room of the committee is told that somebody acted on the case before it', async () => {
  const { page, close } = await at(DIRECTOR, '/committee/sittings/new');
  await page.getByRole('checkbox', { name: COORDINATOR }).setChecked(true, { force: true });
  await page.getByRole('button', { name: 'Open the sitting' }).click();
  await page.waitForURL('**/committee/sittings/2');
  await page.getByRole('link', { name: 'Begin with the first case' }).click();
  await page.waitForURL('**/committee/sittings/2/cases/*');
  const room = new URL(page.url()).pathname;
  const reader = await at(COORDINATOR, room);
  const notice = reader.page.getByRole('status').filter({ hasText: 'has changed since you opened it' });
  await says(page, `/cases/${room.split('/').pop()}`, 'Dit pendant la séance');
  await notice.getByText('1 thing is new').waitFor();
  assert.deepEqual(await violations(reader.page), []);
  await reader.close();
  await close();
});

test('who did it is not told, and a page in the background holds no line', async () => {
  const path = await firstCase();
  const { page, close } = await at(COORDINATOR, path);
  const news = [];
  page.on('request', (request) => news.push(new URL(request.url()).pathname));
  await listens(page, path);
  const mine = await page.context().newPage();
  await says(mine, path, 'De ma part');
  const another = await at(DIRECTOR, path);

  // A page that is hidden lets its stream go, and learns what it missed when it is looked at.
  const hide = (hidden) => page.evaluate((it) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => it });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  const letGo = page.waitForEvent('requestfailed', (it) => new URL(it.url()).pathname === '/live');
  await hide(true);
  await letGo;
  await says(another.page, path, 'Pendant ce temps');
  assert.ok(!news.includes('/live/news'), 'one’s own act was told');
  await hide(false);
  await page.getByText('1 thing is new').waitFor();
  await another.close();
  await close();
});

test('the queue says how many of its cases changed', async () => {
  // Those that the reader may see: there is a restricted one among the actor's.
  const reader = await at(COORDINATOR, '/triage?stage=submitted', { colorScheme: 'dark' });
  const cases = await reader.page.locator('a.tbl__t').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  const actor = await at(COLLEAGUE, '/triage');
  await reader.page.goto('/triage');
  const notice = reader.page.getByRole('status').filter({ hasText: 'changed since you opened it' });
  for (const [rank, said] of [[0, '1 case of the queue has'], [1, '2 cases of the queue have']]) {
    await actor.page.goto(cases[rank]);
    await actor.page.locator('form[action="/api/triage/take-charge"] button[type="submit"]').click();
    await notice.getByText(said).waitFor();
  }
  assert.deepEqual(await violations(reader.page), []);
  await picture(reader.page, 'queue');
  await notice.getByRole('link', { name: 'Show', exact: true }).click();
  await notice.waitFor({ state: 'detached' });
  await reader.close();
  await actor.close();
});

test('side by side one is told that somebody acted on one of the cases', async () => {
  const reader = await at(COORDINATOR, '/triage?stage=qualifying');
  const boxes = reader.page.locator('input[name="cases"]');
  const numbers = await boxes.evaluateAll((all) => all.slice(0, 2).map((it) => it.value));
  const query = numbers.map((it) => `cases=${it}`).join('&');
  await listens(reader.page, `/triage/compare?${query}`);
  const notice = reader.page.getByRole('status').filter({ hasText: 'since you opened this page' });
  assert.equal(await notice.count(), 0);
  const actor = await at(DIRECTOR, `/cases/${numbers[1]}`);
  await says(actor.page, `/cases/${numbers[1]}`, 'Dit d’un dossier comparé');
  await notice.getByText('1 of the cases compared has changed').waitFor();
  assert.deepEqual(await violations(reader.page), []);
  await picture(reader.page, 'compare');
  await notice.getByRole('link', { name: 'Show', exact: true }).click();
  await notice.waitFor({ state: 'detached' });
  assert.equal(new URL(reader.page.url()).search, `?${query}`);
  await reader.close();
  await actor.close();
});

test('without JavaScript nothing is there and nothing is missing', async () => {
  const path = await firstCase();
  const { page, close } = await at(COORDINATOR, path, { javaScriptEnabled: false });
  assert.equal(await page.locator('live-notice').innerText(), '');
  await says(page, path, 'Sans script');
  await close();
});

test('a server that stops does not wait for those who listen', async () => {
  const own = await startDemo();
  const { page } = await openPage(browser, { url: own.url });
  await signInAs(page, COORDINATOR, '/triage');
  await listens(page, '/triage');
  const before = Date.now();
  await own.stop();
  assert.ok(Date.now() - before < 5000, 'it hung');
  await page.context().close();
});
