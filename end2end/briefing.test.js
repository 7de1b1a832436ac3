// The note that lies before a minister: on one sheet for the portfolio, on two at most for a case, whichever it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const NOTE = '/portfolio/briefing';

/** How many sheets of paper the page takes. */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

/** Every case that the reader finds in the portfolio, by its number. */
async function cases(page) {
  const numbers = new Set();
  for (let next = '/portfolio/cases'; next; ) {
    await page.goto(next);
    const links = await page.locator('#contenu a[href^="/cases/"]').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    for (const link of links) numbers.add(link.match(/\d{4}-\d+/)[0]);
    const more = page.locator('.pager a[rel="next"]');
    next = await more.count() ? await more.getAttribute('href') : undefined;
  }
  return [...numbers];
}

for (const locale of ['fr-FR', 'en-GB']) {
  test(`the portfolio is one sheet, ${locale}`, async () => {
    const { page, close } = await open({ javaScriptEnabled: false, locale });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio');
    await page.locator(`a[href="${NOTE}"]`).click();
    await page.waitForURL(`**${NOTE}`);
    assert.equal(await sheets(page), 1);
    await page.emulateMedia({ media: 'print' });
    for (const around of ['.crumbs', '.foot', '.bar__in', '.no-print']) {
      for (const it of await page.locator(around).all()) assert.ok(await it.isHidden(), around);
    }
    assert.ok(await page.getByText('Maxime Laurent').last().isVisible(), 'it says for whom it was made');
    await close();
  });

  test(`every case is two sheets at most, ${locale}`, async () => {
    const { page, close } = await open({ javaScriptEnabled: false, locale });
    await signInAs(page, 'Maxime Laurent');
    const numbers = await cases(page);
    assert.ok(numbers.length > 10, `${numbers.length} cases`);
    const thick = [];
    for (const number of numbers) {
      await page.goto(`/cases/${number}/briefing`);
      const count = await sheets(page);
      if (count > 2) thick.push(`${number}: ${count}`);
    }
    assert.deepEqual(thick, []);
    await close();
  });
}

test('it is read on a telephone and by everybody, in the light and in the dark', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  await signInAs(page, 'Maxime Laurent');
  const [number] = await cases(page);
  for (const path of [NOTE, `${NOTE}?on=2026-01-05`, `/cases/${number}/briefing`]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ media: 'screen', colorScheme });
      await page.goto(path);
      assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
    }
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 780 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${path} is ${wide} px wide on ${width}`);
    }
  }
  await close();
});

test('the note of a case is found from its dossier', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Éléonore Vasseur');
  const link = page.locator('main a[href^="/cases/"]').first();
  const [path] = (await link.getAttribute('href')).match(/\/cases\/\d{4}-\d+/);
  await page.goto(`${path}/dossier`);
  await page.locator(`a[href="${path}/briefing"]`).click();
  await page.locator('.note').waitFor();
  assert.ok(await page.getByText('Fingerprint of the content').isVisible());
  await close();
});
