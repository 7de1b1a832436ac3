// The week of a director on one sheet, and the views that they keep of the lists: with JavaScript and without, with the
// keyboard alone, on a small screen and on paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const WEEK = '/portfolio/week';
const PAST = '/portfolio/week/past';
const VIEWS = '/portfolio/views';

/** By how much a page is wider than the screen. */
const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How many sheets of paper the page takes. */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a view is kept, refused twice, renamed, removed and taken back, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    const name = `Overdue with script ${javaScriptEnabled}`;
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio/cases?late=1&band=critical');
    await page.getByLabel('Name of the view').fill('Critiques à suivre');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.locator('.field__error', { hasText: 'has this name already' }).waitFor();
    assert.equal(await page.getByLabel('Name of the view').inputValue(), 'Critiques à suivre');
    await page.getByLabel('Name of the view').fill(name);
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByText('View kept.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Keep this view' }).count(), 0, 'it is kept already');
    await page.goto('/portfolio/cases');
    await page.getByRole('link', { name, exact: true }).click();
    await page.waitForURL('**/portfolio/cases?*late=1*');
    await page.getByRole('link', { name: 'Manage my views' }).click();
    await page.waitForURL(`**${VIEWS}`);
    await page.getByRole('link', { name: `Rename (${name})` }).click();
    await page.getByLabel('Name of the view').fill(`${name}, renamed`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByText('View renamed.').waitFor();
    await page.getByRole('button', { name: `Delete (${name}, renamed)` }).click();
    await page.getByText('View deleted.').waitFor();
    await page.getByRole('button', { name: `Take back (${name}, renamed)` }).click();
    await page.getByText('View taken back.').waitFor();
    await page.getByRole('button', { name: `Delete (${name}, renamed)` }).click();
    await close();
  });

  test(`the week is two clicks from the portfolio, and made each Monday or not, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio');
    const parts = page.getByRole('navigation', { name: 'Parts of the portfolio' });
    await parts.getByRole('link', { name: 'The week', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Week from' }).waitFor();
    await page.getByRole('heading', { name: 'What you owe' }).waitFor();
    await page.getByRole('table', { name: 'What your views showed' }).getByText('Critiques à suivre').waitFor();
    const box = page.getByLabel('Make it for me each Monday');
    assert.ok(await box.isChecked(), 'the demo has it on');
    await box.uncheck({ force: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('made for you no longer').waitFor();
    assert.ok(!await page.getByLabel('Make it for me each Monday').isChecked());
    await page.getByLabel('Make it for me each Monday').check({ force: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('made for you each Monday').waitFor();
    await page.getByRole('link', { name: 'Summaries already made' }).first().click();
    await page.waitForURL(`**${PAST}`);
    await page.getByText('Bonjour Maxime Laurent').waitFor();
    await page.getByText('It waits to be sent').waitFor();
    await close();
  });
}

test('with the keyboard alone, a view is kept and a week is chosen', async () => {
  const { page, close } = await open({});
  await signInAs(page, 'Maxime Laurent');
  await page.goto('/decisions?review=due');
  await page.getByLabel('Name of the view').focus();
  await page.keyboard.type('To look at again');
  await page.keyboard.press('Enter');
  await page.getByText('View kept.').waitFor();
  await page.goto(WEEK);
  await page.getByLabel('Make it for me each Monday').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('made for you no longer').waitFor();
  await page.getByLabel('Make it for me each Monday').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('made for you each Monday').waitFor();
  await close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`the week and the views break no rule of accessibility, on any screen, ${colorScheme}`, async () => {
    const { page, close } = await open({ colorScheme });
    await signInAs(page, 'Maxime Laurent');
    await page.goto(VIEWS);
    const own = await page.getByRole('link', { name: /^Rename/ }).first().getAttribute('href');
    const paths = [WEEK, `${WEEK}?until=2001-01-07`, PAST, VIEWS, own, '/portfolio/cases?late=1', '/decisions'];
    for (const viewport of [{ width: 1440, height: 900 }, { width: 360, height: 800 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      for (const path of paths) {
        await page.goto(path);
        assert.deepEqual(await violations(page), [], path);
        const wide = await tooWide(page);
        assert.ok(wide <= 0, `${path}: ${wide} px too wide at ${viewport.width}`);
      }
    }
    await close();
  });
}

for (const locale of ['fr-FR', 'en-GB']) {
  test(`on paper the week is one sheet, ${locale}`, async () => {
    const { page, close } = await open({ locale, javaScriptEnabled: false });
    await signInAs(page, 'Maxime Laurent');
    const answer = await page.goto(WEEK);
    assert.equal(answer.status(), 200);
    assert.equal(await sheets(page), 1);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('.foot').isHidden());
    for (const it of await page.locator('main form').all()) assert.ok(await it.isHidden(), 'nothing is done on paper');
    await close();
  });
}
