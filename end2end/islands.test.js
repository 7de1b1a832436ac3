// What a script adds to asking for help: answers kept as they are given, a project found as it is typed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const CAMILLE = 'Camille Roux';
const PROBLEM = 'What is happening?';

let drafts = 0;

/** A draft of its own for each test, opened at a page; its island is awake. */
async function begin(page, question = 'problem') {
  await signInAs(page, CAMILLE);
  await page.goto('/request');
  drafts += 1;
  await page.getByLabel('Which project is it?').fill(`Tableau de bord fictif ${drafts} ${process.pid}`);
  await page.getByLabel('Its organisation').selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'I do not know yet' }).click();
  await page.waitForURL('**/request/*/problem');
  const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await see(page, `${draft}/${question}`);
  return draft;
}

/** Opens a page of questions, and waits until it keeps what it is given. */
async function see(page, path) {
  await page.goto(path);
  await awake(page);
}

const awake = (page) => page.locator('form[autocomplete="off"]').waitFor();
const line = (page) => page.locator('.saved [role="status"]');
const saved = (page) => line(page).filter({ hasText: /^Saved at \d+:\d\d\.$/ }).waitFor();
const field = (page, name) => page.locator(`[name="answers[${name}]"]`);

/** What the server has, as somebody sees it who opens the page elsewhere. */
async function elsewhere(draft, name, question = name) {
  const { page, close } = await open();
  await signInAs(page, CAMILLE);
  await page.goto(`${draft}/${question}`);
  const value = await field(page, name).inputValue();
  await close();
  return value;
}

/** Waits until the server has it: what a page sends by itself arrives in its own time. */
async function kept(draft, name, value, question = name) {
  let there;
  for (let tries = 0; tries < 20 && there !== value; tries += 1) {
    there = await elsewhere(draft, name, question);
  }
  assert.equal(there, value);
}

test('an answer is kept as it is given, and found on another device', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  const draft = await begin(page);
  await field(page, 'problem').pressSequentially('Les paies partent');
  await saved(page);
  assert.deepEqual(await violations(page), []);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width} px wide`);
  assert.equal(await elsewhere(draft, 'problem'), 'Les paies partent');
  // The tab goes before the pause is over.
  await field(page, 'problem').pressSequentially(' en retard.');
  await page.close({ runBeforeUnload: true });
  await kept(draft, 'problem', 'Les paies partent en retard.');
  await close();
});

test('what a page kept by itself is nobody else’s answer when it is sent, nor after going back', async () => {
  const { page, close } = await open();
  const draft = await begin(page);
  await field(page, 'problem').fill('Une première version');
  await saved(page);
  await field(page, 'problem').fill('Une autre, aussitôt envoyée');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/who_suffers');
  await page.goBack();
  await awake(page);
  assert.equal(await field(page, 'problem').inputValue(), 'Une autre, aussitôt envoyée');
  await field(page, 'problem').fill('La bonne');
  await saved(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL('**/who_suffers');
  assert.equal(await elsewhere(draft, 'problem'), 'La bonne');
  await close();
});

test('what is half typed waits, and is no fault until the page is sent', async () => {
  const { page, close } = await open();
  const draft = await begin(page, 'full_cost');
  await field(page, 'full_cost').fill('12');
  await saved(page);
  await field(page, 'full_cost').fill('12 milliards');
  await field(page, 'money_left').fill('3');
  await line(page).getByText('An answer is not saved yet').waitFor();
  assert.equal(await page.locator('.field__error').count(), 0);
  await kept(draft, 'money_left', '3', 'full_cost');
  assert.equal(await elsewhere(draft, 'full_cost'), '12');
  // Another good answer does not make the line forget the half typed one.
  await field(page, 'money_left').fill('4');
  await kept(draft, 'money_left', '4', 'full_cost');
  await line(page).getByText('An answer is not saved yet').waitFor();
  await field(page, 'full_cost').fill('14');
  await saved(page);
  assert.equal(await elsewhere(draft, 'full_cost'), '14');
  await field(page, 'full_cost').fill('12 milliards');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await field(page, 'full_cost').inputValue(), '12 milliards');
  await close();
});

test('a day of which the year is still to come takes nothing back', async () => {
  const { page, close } = await open();
  const draft = await begin(page, 'planned_start');
  const part = (name) => field(page, `planned_end][${name}`);
  for (const [name, figures] of [['day', '31'], ['month', '1'], ['year', '2031']]) {
    await part(name).fill(figures);
  }
  await saved(page);
  assert.equal(await elsewhere(draft, 'planned_end][year', 'planned_start'), '2031');
  await part('year').fill('20');
  const [sent] = await Promise.all([
    page.waitForResponse('**/request-answers-as-given'),
    page.locator('[name="unknown[planned_start]"]').check({ force: true }),
  ]);
  assert.equal(sent.status(), 200);
  assert.equal(await elsewhere(draft, 'planned_end][year', 'planned_start'), '2031');
  await part('year').fill('2032');
  await saved(page);
  await kept(draft, 'planned_end][year', '2032', 'planned_start');
  await close();
});

test('off line, answers stay on the page, and are kept once the line is back', async () => {
  const { page, close } = await open();
  const draft = await begin(page);
  await page.context().setOffline(true);
  await field(page, 'problem').fill('Écrit dans un tunnel');
  await line(page).getByText('you are offline').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  assert.equal(await field(page, 'problem').inputValue(), 'Écrit dans un tunnel');
  assert.deepEqual(await violations(page), []);
  await page.context().setOffline(false);
  await saved(page);
  assert.equal(await elsewhere(draft, 'problem'), 'Écrit dans un tunnel');
  await close();
});

test('signed out in the middle, signed in again in another tab: nothing is lost', async () => {
  const { page, said, close } = await open();
  const draft = await begin(page);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  assert.ok(cookies.length > 0);
  await field(page, 'problem').fill('Écrit trop tard');
  await line(page).getByText('your session has ended').waitFor();
  assert.deepEqual(await violations(page), []);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in again in another tab' }).click(),
  ]);
  await tab.getByRole('button', { name: CAMILLE }).click();
  await tab.locator('form[action="/api/sign-out"]').waitFor({ state: 'attached' });
  await tab.close();
  await page.bringToFront();
  // Coming back to a window is what a browser without one does not do.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await saved(page);
  assert.equal(await field(page, 'problem').inputValue(), 'Écrit trop tard');
  assert.equal(await elsewhere(draft, 'problem'), 'Écrit trop tard');
  // The browser itself tells of the answer 401, and of nothing else.
  const other = said.splice(0).filter((it) => !it.includes('401'));
  assert.deepEqual(other, []);
  await close();
});

test('of two tabs on one question, the later is told, and overwrites nothing unseen', async () => {
  const { page, close } = await open();
  const draft = await begin(page);
  const other = await page.context().newPage();
  await see(other, `${draft}/problem`);
  await field(page, 'problem').fill('Du premier onglet');
  await saved(page);
  await field(other, 'problem').fill('Du second');
  await line(other).getByText('answered meanwhile').waitFor();
  assert.equal(await elsewhere(draft, 'problem'), 'Du premier onglet');
  await other.getByRole('button', { name: 'Continue' }).click();
  await other.getByRole('alert').waitFor();
  await other.getByText('Du premier onglet').waitFor();
  assert.equal(await field(other, 'problem').inputValue(), 'Du second');
  await awake(other);
  await field(other, 'problem').fill('Du second, en connaissance de cause');
  await saved(other);
  assert.equal(await elsewhere(draft, 'problem'), 'Du second, en connaissance de cause');
  await close();
});

test('a slow answer to an earlier keystroke changes nothing of a later one', async () => {
  const { page, close } = await open();
  const draft = await begin(page);
  let release;
  const held = new Promise((go) => { release = go; });
  let calls = 0;
  await page.route('**/api/request-answers-as-given', async (route) => {
    calls += 1;
    if (calls === 1) await held;
    await route.continue();
  });
  await field(page, 'problem').fill('Un');
  await field(page, 'problem').blur();
  await page.locator('.saved__busy').waitFor();
  await field(page, 'problem').fill('Un, deux');
  await field(page, 'problem').blur();
  assert.equal(calls, 1, 'one at a time');
  release();
  await saved(page);
  await page.waitForFunction(() => document.querySelector('.saved__busy').hidden);
  assert.equal(await elsewhere(draft, 'problem'), 'Un, deux');
  await close();
});
