// What is pressed is large enough to be hit: 24 by 24 pixels, or as far from anything else as if it were
// (WCAG 2.2, 2.5.8). A link in a sentence is as tall as its line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const SIZES = { desk: { width: 1440, height: 900 }, telephone: { width: 360, height: 780 } };

/** The targets of a page, or of one part of it, that are too small and too near to others. */
const tooSmall = (page, part = 'body') => page.evaluate((part) => {
  const LEAST = 24;
  const CONTROLS = 'a[href], button, summary, select, textarea, input:not([type="hidden"])';
  const isTarget = (it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  /** A box is pressed by its label as well. */
  const boxOf = (it) => {
    const labels = it.matches('[type="checkbox"], [type="radio"]') ? [...it.labels ?? []] : [];
    const drawn = [it, ...labels].map((each) => each.getBoundingClientRect()).filter((box) => box.width > 1);
    const edge = (side, pick) => pick(...drawn.map((box) => box[side]));
    return drawn.length === 0 ? undefined : {
      left: edge('left', Math.min), top: edge('top', Math.min), right: edge('right', Math.max), bottom: edge('bottom', Math.max),
    };
  };
  /** Whether there is text beside it, in its own line or paragraph. */
  const isInSentence = (it) => {
    if (!getComputedStyle(it).display.startsWith('inline') || !it.matches('a')) return false;
    if (getComputedStyle(it).display !== 'inline') return false;
    let around = it.parentElement;
    while (getComputedStyle(around).display === 'inline') around = around.parentElement;
    const words = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('a, button, summary, svg, .sr')) return '';
      return getComputedStyle(node).display.startsWith('inline') ? [...node.childNodes].map(words).join('') : '';
    };
    return /[\p{L}\p{N}]/u.test([...around.childNodes].map(words).join(''));
  };
  const all = [...document.querySelector(part).querySelectorAll(CONTROLS)].filter(isTarget)
    .map((it) => ({ it, box: boxOf(it) }))
    // The way past the bar is out of sight until it has the focus.
    .filter(({ box }) => box && box.bottom > 0 && box.right > 0);
  for (const each of all) {
    const { left, top, right, bottom } = each.box;
    each.small = right - left < LEAST - 0.05 || bottom - top < LEAST - 0.05;
    each.middle = [(left + right) / 2, (top + bottom) / 2];
  }
  const gap = ([x, y], { box, small, middle }) => {
    if (small) return Math.hypot(x - middle[0], y - middle[1]) - LEAST / 2;
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  };
  const isCrowded = (one) => all.some((other) => other !== one && !one.it.contains(other.it)
    && !other.it.contains(one.it) && gap(one.middle, other) < LEAST / 2 - 0.05);
  return all.filter((each) => each.small && !isInSentence(each.it) && isCrowded(each)).map(({ it, box }) => {
    const size = `${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)}`;
    return `${size}: ${it.outerHTML.slice(0, 140)}`;
  });
}, part);

/** What folds is unfolded; a menu lies over the page, and is measured alone. */
async function faults(page) {
  const found = await tooSmall(page);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details:not(.menu, [open])')) folded.open = true;
  });
  found.push(...await tooSmall(page));
  for (const menu of await page.locator('details.menu:visible').all()) {
    await menu.evaluate((it) => { it.open = true; it.dataset.measured = ''; });
    found.push(...await tooSmall(page, '[data-measured]'));
    await menu.evaluate((it) => { it.open = false; delete it.dataset.measured; });
  }
  const list = page.locator('#keys-open:visible');
  if (await list.count() > 0) {
    await list.click();
    found.push(...await tooSmall(page, '#keys-help'));
    await page.keyboard.press('Escape');
  }
  return [...new Set(found)];
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`what is pressed in triage is large enough, on a ${name}`, async () => {
    const { page, close } = await open({ viewport, locale: 'fr-FR' });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/triage?sort=due');
    const cases = await page.locator('a.tbl__t').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    const numbers = cases.map((path) => /\d{4}-\d+/.exec(path)[0]);
    await page.goto('/committee/sittings');
    const sittings = await page.locator('a[href^="/committee/sittings/"]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('href')).filter((path) => /\d$/.test(path)));
    const compared = numbers.slice(0, 3).map((number) => `cases=${number}`).join('&');
    const paths = [
      '/triage?sort=due', '/triage?stage=submitted&sort=score', ...cases.slice(0, 3), `/triage/compare?${compared}`,
      '/committee', '/committee/sittings', ...sittings.slice(0, 2), '/models', '/models/tocsin-risk-1', '/triage/keys',
      '/triage/views', '/triage/hindsight', '/triage/sensitivity', '/triage/agreement', '/owed?view=by-anyone',
    ];
    const all = [];
    for (const path of paths) {
      const answer = await page.goto(path);
      assert.ok([200].includes(answer.status()), `${path} answers ${answer.status()}`);
      all.push(...(await faults(page)).map((fault) => `${path}: ${fault}`));
    }
    assert.deepEqual(all, []);
    await close();
  });
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`what is pressed where a team is chosen is large enough, on a ${name}`, async () => {
    const { page, close } = await open({ viewport });
    await signInAs(page, 'Inès Morvan');
    await page.goto('/team/proposal');
    await page.getByRole('button', { name: /^Calculate (a proposal|again)$/ }).click();
    await page.getByText('The proposal is calculated.').waitFor();
    await page.getByRole('button', { name: /^Adjust, then ask/ }).first().click();
    await page.waitForURL('**/team/proposal/20*');
    await page.locator('select[name^="chosen"]').first().selectOption('');
    assert.deepEqual(await faults(page), []);
    await close();
  });
}

test('a target that is small and near to another is found', async () => {
  const { page, close } = await open({ viewport: SIZES.desk, bypassCSP: true });
  await page.goto('/sign-in');
  await page.evaluate(() => {
    document.body.innerHTML = '<p>Read <a href="/">this</a> first.</p><ul style="padding:40px">'
      + '<li><a href="/" style="display:inline-block;width:20px;height:20px">a</a>'
      + '<a href="/" style="display:inline-block;width:20px;height:20px;margin-left:2px">b</a></li></ul>'
      + '<p style="padding:40px"><a href="/" style="display:inline-block;width:20px;height:20px">c</a></p>';
  });
  const found = await tooSmall(page);
  assert.equal(found.length, 2, found.join('\n'));
  await close();
});
