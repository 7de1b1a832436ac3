// The queue of triage as its people use it: without a script, and by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

test('the queue and the committee hold no fault that axe-core can find', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, close } = await open({ colorScheme });
    await signInAs(page, 'Inès Morvan');
    for (const path of ['/triage', '/triage?sort=score&band=high', '/committee']) {
      await page.goto(path);
      assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
    }
    await close();
  }
});

test('shortcuts can be turned off and on again, by a plain form', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Inès Morvan');
  await page.goto('/triage');
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
  const on = page.getByRole('button', { name: 'Turn shortcuts on' });
  await on.click();
  assert.equal(await page.getByRole('button', { name: 'Turn shortcuts off' }).count(), 1);
  await close();
});

test('the keys take one line from the edge of the page, and the head of the queue two', async () => {
  for (const locale of ['fr-FR', 'en-GB']) {
    const { page, close } = await open({ locale, viewport: { width: 1440, height: 900 } });
    await signInAs(page, 'Inès Morvan', '/triage');
    const box = (selector) => page.locator(selector).first().boundingBox();
    const [bar, key, side] = [await box('.kbar'), await box('.kbar li'), await box('.bar__brand')];
    assert.ok(bar.height < 56, `${locale}: the keys take ${bar.height} px`);
    assert.ok(Math.abs(key.x - side.x) < 4, `${locale}: they begin at ${key.x}, the page at ${side.x}`);
    const head = await box('.tbl--queue thead');
    assert.ok(head.height < 60, `${locale}: the head takes ${head.height} px`);
    await close();
  }
});

/** What a page fetches to run, by address. */
function programsOf(page) {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  return () => fetched.filter((path) => /\.(wasm|js)$/.test(path));
}

test('no program comes with a page that has no use for one', async () => {
  const { page, close } = await open();
  const programs = programsOf(page);
  await signInAs(page, 'Camille Roux', '/accessibility');
  assert.deepEqual(programs(), [], 'a page without an island fetched a program');
  await close();
});

test('WebAssembly comes with the queue, where J, K, ? and Enter then work', async () => {
  const { page, close } = await open();
  await signInAs(page, 'Inès Morvan');
  const programs = programsOf(page);
  await page.goto('/triage', { waitUntil: 'networkidle' });
  assert.equal(programs().filter((path) => path.endsWith('.wasm')).length, 1);
  const focused = () => page.evaluate(() => document.activeElement.id);
  // Until the island is awake, a key does nothing.
  for (let tries = 0; tries < 100 && (await focused()) !== 'open-0'; tries += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(50);
  }
  assert.equal(await focused(), 'open-0', 'the island never woke');
  await page.keyboard.press('j');
  assert.equal(await focused(), 'open-1');
  await page.keyboard.press('k');
  assert.equal(await focused(), 'open-0');
  await page.keyboard.press('?');
  const help = page.locator('#keys-help');
  await help.waitFor({ state: 'visible' });
  const bottom = () => help.evaluate((it) => it.getBoundingClientRect().bottom);
  assert.ok((await bottom()) <= page.viewportSize().height, 'the help is out of sight');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases/*');
  await close();
});

test('a page that is printed sideways wastes no sheet, before its content or after', async () => {
  const { page, close } = await open({ bypassCSP: true });
  await signInAs(page, 'Inès Morvan');
  const sheets = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) => size.map(Number));
  };
  await page.goto('/triage');
  const opened = await page.locator('a.tbl__t').first().getAttribute('href');
  for (const path of ['/triage?stage=submitted', opened, '/committee']) {
    await page.goto(path);
    const printed = await sheets();
    assert.ok(printed.every(([width, height]) => width > height), `${path}: upright among ${printed}`);
    // As many as when nothing asks for a kind of sheet, and all are of that one.
    await page.addStyleTag({
      content: '@media print { @page { size: A4 landscape; margin: 12mm 12mm 14mm } body { page: auto !important } }',
    });
    assert.equal(printed.length, (await sheets()).length, path);
  }
  await close();
});
