// Lists taken away as files, and open data as a stranger finds them: with JavaScript and without.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();
const KINDS = { 'Text (CSV)': 'csv', 'Excel (XLSX)': 'xlsx', 'OpenDocument (ODS)': 'ods' };

/** No wider than the screen. */
const fits = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth;
});

/** What a link brings: its name and its bytes. */
async function taken(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

for (const javaScriptEnabled of [true, false]) {
  test(`a director takes the filtered list away in three kinds, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled, acceptDownloads: true });
    await signInAs(page, 'Maxime Laurent');
    await page.goto('/portfolio/cases?group=triage');
    const rows = await page.locator('a.tbl__t').count();
    for (const [said, ending] of Object.entries(KINDS)) {
      const menu = page.locator('details.menu', { hasText: 'Download' });
      if (!(await menu.evaluate((it) => it.open))) await menu.locator('summary').click();
      const file = await taken(page, menu.getByRole('link', { name: said }));
      assert.match(file.name, new RegExp(`^tocsin-dossiers-[0-9-]{10}\\.${ending}$`));
      if (ending !== 'csv') {
        assert.equal(file.bytes.subarray(0, 2).toString(), 'PK', file.name);
        continue;
      }
      const [data, about] = file.bytes.toString('utf8').split(/\r\n,+\r\n/);
      // Titles of the demo fill one line.
      assert.equal(data.split('\r\n').length - 1, rows);
      assert.match(about, /Filters,in triage · /);
      assert.match(about, /By,Maxime Laurent/);
    }
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await page.setViewportSize({ width: 360, height: 800 });
    const box = await page.locator('details.menu[open] .menu__pop').boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360, `the open menu leaves a telephone: ${JSON.stringify(box)}`);
    assert.ok(await fits(page), 'the page is wider than a telephone');
    await close();
  });

  test(`a stranger reads the open data and takes them, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled, acceptDownloads: true });
    await page.goto('/open-data');
    await page.getByRole('heading', { level: 1, name: 'Open data' }).waitFor();
    await page.getByText('Published by Brigade numérique fictive').waitFor();
    if (javaScriptEnabled) {
      assert.deepEqual(await violations(page), []);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        assert.ok(await fits(page), `the page is wider than ${width} pixels`);
      }
    }
    const files = page.getByRole('table', { name: 'Files' });
    const projects = await taken(page, files.getByRole('link', { name: 'CSV' }).first());
    assert.equal(projects.name, 'tocsin-projects.csv');
    assert.match(projects.bytes.toString('utf8'), /^id,name,ministry,phase,/);
    const described = await taken(page, page.getByRole('link', { name: /datapackage\.json/ }));
    const { resources } = JSON.parse(described.bytes.toString('utf8'));
    assert.equal(resources.find((it) => it.path === 'files/projects.csv').bytes, projects.bytes.length);
    assert.equal(await page.getByRole('button', { name: 'Publish' }).count(), 0);
    await close();
  });
}

test('an administrator takes the open data back and publishes them again', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Yann Le Goff', '/open-data');
  await page.getByRole('button', { name: 'Publish no more' }).click();
  await page.getByText('The open data are published no more.').waitFor();
  const stranger = await open({ javaScriptEnabled: false });
  const shut = await stranger.page.request.get('/open-data');
  assert.equal(shut.status(), 404);
  // Whoever is to be named must be said, and what was typed is still there.
  await page.getByLabel('Source to be named').fill('');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.locator('#errors').waitFor();
  await page.getByLabel('Source to be named').fill('Brigade de démonstration');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('The open data are published.').waitFor();
  await stranger.page.goto('/open-data');
  await stranger.page.getByText('Published by Brigade de démonstration').waitFor();
  await stranger.close();
  await close();
});

test('on paper the open data say their rules, and nothing to press', async () => {
  const { page, close } = await open({ locale: 'fr-FR' });
  await page.goto('/open-data');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Aucun dossier restreint').waitFor();
  await page.setViewportSize({ width: 718, height: 1000 });
  assert.ok(await fits(page), 'it is wider than a sheet');
  await close();
});
