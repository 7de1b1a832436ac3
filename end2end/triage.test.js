// The queue of triage as its people use it: without a script, and by keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, signInAs, startBrowser, startDemo, violations } from './server.js';

let demo;
let browser;
before(async () => {
  demo = await startDemo();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('the queue and the committee hold no fault that axe-core can find', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, close } = await openPage(browser, { url: demo.url, colorScheme });
    await signInAs(page, 'Inès Morvan');
    for (const path of ['/triage', '/triage?sort=score&band=high', '/committee']) {
      await page.goto(path);
      assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
    }
    await close();
  }
});

test('shortcuts can be turned off and on again, without JavaScript', async () => {
  const { page, close } = await openPage(browser, { url: demo.url, javaScriptEnabled: false });
  await signInAs(page, 'Inès Morvan');
  await page.goto('/triage');
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
  const on = page.getByRole('button', { name: 'Turn shortcuts on' });
  await on.click();
  assert.equal(await page.getByRole('button', { name: 'Turn shortcuts off' }).count(), 1);
  await close();
});
