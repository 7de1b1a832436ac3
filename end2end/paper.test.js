// What is printed: on as few sheets as it needs, each with something to read on it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** How many sheets of paper the page takes. */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

test('a case is read on four sheets, and its table begins where it can go on', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent', '/triage');
  await page.goto('/cases/2026-0005');
  assert.ok(await sheets(page) <= 4);
  await page.emulateMedia({ media: 'print' });
  const kept = (selector) => page.locator(selector).first().evaluate((it) => getComputedStyle(it).breakInside);
  assert.equal(await kept('.wf tbody tr'), 'avoid');
  const head = await page.locator('.wf thead').evaluate((it) => getComputedStyle(it).display);
  assert.equal(head, 'table-header-group');
});

test('a progress report is one sheet, and nothing of what surrounds it is on it', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/search?q=Nacelle');
  const link = page.locator('main a[href^="/cases/"]').first();
  const [path] = (await link.getAttribute('href')).match(/\/cases\/\d{4}-\d+/);
  for (const rank of [1, 2, 3]) {
    const answer = await page.goto(`${path}/reports/${rank}`);
    if (rank > 1 && answer.status() === 404) break;
    assert.equal(await sheets(page), 1, `report ${rank}`);
  }
  await page.goto(`${path}/reports/1`);
  await page.emulateMedia({ media: 'print' });
  for (const around of ['.tabs', '.foot']) assert.ok(await page.locator(around).count() > 0, around);
  for (const around of ['.track', '.duty', '.tabs', '.foot']) {
    for (const it of await page.locator(around).all()) assert.ok(await it.isHidden(), around);
  }
});

test('a year of weeks is printed in two halves, each as wide as the sheet', async () => {
  // As wide as A4 on its side between its margins.
  const { page } = await open({ javaScriptEnabled: false, viewport: { width: 1032, height: 700 } });
  await signInAs(page, 'Inès Morvan', '/team/load');
  await page.goto('/team/load?weeks=52');
  await page.emulateMedia({ media: 'print' });
  const strips = page.locator('.heat');
  assert.equal(await strips.count(), 2);
  for (const strip of await strips.all()) {
    assert.equal(await strip.locator('thead th').count(), 27, 'a name and 26 weeks');
    const ends = await strip.locator('thead th').last().evaluate((it) => it.getBoundingClientRect().right);
    assert.ok(ends <= 1032, `the last week ends at ${ends} px`);
    const cut = await strip.locator('thead th').evaluateAll((all) => all.filter((it) => it.scrollWidth > it.clientWidth + 1).length);
    assert.equal(cut, 0, 'no head is wider than its column');
  }
});

test('short minutes are one sheet: the foot of the site is no part of them', async () => {
  // Those of the sitting that was held: one case, and two signatures.
  const { page } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent', '/committee/sittings');
  await page.goto('/committee/sittings/1');
  await page.locator('.minutes').waitFor();
  assert.equal(await sheets(page), 1);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.foot').isHidden());
});

test('the months of a plan stand clear of its rule and of what is beside it', async () => {
  // As wide as A4 between its margins.
  const { page } = await open({ javaScriptEnabled: false, viewport: { width: 718, height: 1000 } });
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/search?q=Nacelle');
  const link = page.locator('main a[href^="/cases/"]').first();
  const [path] = (await link.getAttribute('href')).match(/\/cases\/\d{4}-\d+/);
  await page.goto(`${path}/plan`);
  await page.emulateMedia({ media: 'print' });
  const beyond = await page.locator('.gantt__axis').evaluateAll((all) => all.flatMap((axis) => {
    const room = axis.getBoundingClientRect();
    const names = [...axis.querySelectorAll('text')].filter((it) => {
      const { bottom, right } = it.getBoundingClientRect();
      return bottom > room.bottom || right > room.right + 1;
    });
    return names.map((it) => it.textContent);
  }));
  assert.deepEqual(beyond, []);
  await page.goto(`${path}/plan/versions`);
  const wide = await page.locator('.tbl--dates').evaluate((it) => it.getBoundingClientRect().right);
  assert.ok(wide <= 718, `the table ends at ${wide} px`);
});

test('cases side by side take the sheets of their lines, and none for the foot of the site', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Inès Morvan', '/triage/compare?cases=2026-0002&cases=2026-0005');
  assert.ok(await sheets(page) <= 2);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.foot:visible').count(), 0);
});

test('the heading of a part of the minutes stands on the sheet of the first case under it', async () => {
  const { page } = await open();
  await signInAs(page, 'Inès Morvan', '/committee/sittings/1');
  // A part more, under a heading of its own.
  const alone = await page.evaluate(() => {
    const one = document.querySelector('.minutes__case');
    const part = document.createElement('section');
    part.className = 'section';
    part.append(document.createElement('h2'), document.createElement('p'), one.cloneNode(true));
    one.closest('.section').after(part);
    return [part, part.lastChild].map((it) => it.className);
  });
  assert.deepEqual(alone, ['section', 'card minutes__case']);
  await page.emulateMedia({ media: 'print' });
  const drawn = (selector, what) =>
    page.locator(selector).last().evaluate((it, what) => getComputedStyle(it)[what], what);
  assert.equal(await drawn('.minutes .section > h2 + p', 'breakAfter'), 'avoid');
  // A browser keeps such lines together in blocks alone.
  for (const selector of ['.minutes', '.minutes .section', '.minutes__case']) {
    assert.equal(await drawn(selector, 'display'), 'block', selector);
  }
});

test('no heading of the portfolio is left alone at the foot of a sheet', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Maxime Laurent');
  for (const path of ['/portfolio', '/portfolio/drift', '/portfolio/freshness', '/portfolio/effect']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const all = (selector, what) =>
      page.locator(selector).evaluateAll((found, what) => found.map((it) => getComputedStyle(it)[what]), what);
    const [displays, breaks] = [await all('main .section', 'display'), await all('main :is(h1, h2, h3)', 'breakAfter')];
    // A browser keeps a heading with what follows it in blocks alone.
    assert.ok(displays.length && displays.every((it) => it === 'block'), `${path}: ${displays}`);
    assert.ok(breaks.every((it) => it === 'avoid'), `${path}: ${breaks}`);
    const heads = await all('main .section__head', 'breakAfter');
    assert.ok(heads.every((it) => it === 'avoid'), `${path}: ${heads}`);
    const tables = await all('main thead', 'display');
    assert.ok(tables.every((it) => it === 'table-header-group'), `${path}: ${tables}`);
    const kept = await all('main :is(tr, .stats, .figure)', 'breakInside');
    assert.ok(kept.every((it) => it === 'avoid'), `${path}: ${kept}`);
    // Nor does the head of a short table stay behind its rows.
    const short = await all('main .tbl-wrap:not(:has(tbody > tr:nth-child(16)))', 'breakInside');
    assert.ok(short.every((it) => it === 'avoid'), `${path}: ${short}`);
  }
});
