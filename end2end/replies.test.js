// A reply beside each finding: kept, finished, sent. With JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** Both of whom the project's reply is awaited. */
const SIDES = [[true, 'Éléonore Vasseur'], [false, 'Camille Roux']];

for (const [javaScriptEnabled, name] of SIDES) {
  test(`each finding has its reply beside it, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled });
    await signInAs(page, name);
    await page.getByRole('link', { name: /Passerelle/ }).first().click();
    await page.waitForURL(/\/cases\/\d{4}-\d+/);
    const [, number] = page.url().match(/\/cases\/(\d{4}-\d+)/);
    await page.goto(`/cases/${number}/plan`);
    const stance = (line, value) => page.locator(`[name="replies[${line}][stance]"][value="${value}"]`);
    const words = (line) => page.locator(`[name="replies[${line}][words]"]`);
    const send = page.getByRole('button', { name: 'Reply to the findings', exact: true });

    await page.setViewportSize({ width: 1440, height: 900 });
    const card = page.locator('#reply li.card').first();
    const text = await card.locator('p.said').first().boundingBox();
    const field = await words(0).boundingBox();
    assert.ok(field.x >= text.x + text.width, 'beside it where there is room');
    await page.setViewportSize({ width: 360, height: 800 });
    const stacked = await words(0).boundingBox();
    const above = await card.locator('p.said').first().boundingBox();
    assert.ok(stacked.y >= above.y + above.height, 'below it where there is none');
    const width = await page.locator('html').evaluate((it) => it.scrollWidth);
    assert.ok(width <= 360, `nothing runs out of the screen: ${width}`);

    await stance(0, 'partly').check({ force: true });
    await send.click();
    const wrong = page.getByRole('alert').getByRole('link');
    await wrong.first().waitFor();
    assert.equal(await wrong.count(), 2, 'the words of one, and the other');
    assert.ok(await stance(0, 'partly').isChecked());
    await words(0).fill('C’était vrai en juin.');
    await page.getByRole('button', { name: 'Save the draft', exact: true }).click();
    await page.getByText('Draft saved. It has not been sent.').waitFor();
    assert.equal(await words(0).inputValue(), 'C’était vrai en juin.');
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);
    await stance(1, 'agree').check({ force: true });
    await send.click();
    await page.getByText('Reply added beside the findings.').waitFor();
    assert.equal(await send.count(), 0, 'it is sent once');
    await page.getByText('C’était vrai en juin.').first().waitFor();
    await close();
  });
}
