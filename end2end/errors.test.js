// Asking for help wrongly: every page of the form says what is wrong, at its field, and keeps what
// was typed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** Answers each field of the page as nobody may. */
function breakFields(form) {
  const wrong = (field) => {
    if (field.type === 'radio') return 'neither';
    return field.tagName === 'TEXTAREA' ? 'a'.repeat(4_001) : 'wrong';
  };
  const fields = [...form.elements].filter((field) => field.name.startsWith('answers['));
  for (const field of fields) {
    field.value = wrong(field);
    if (field.type === 'radio') field.checked = true;
  }
  return fields.length;
}

test('every page of the form, answered wrongly, breaks no rule of accessibility', async (t) => {
  const { page, close } = await open({ viewport: { width: 360, height: 780 } });
  page.setDefaultTimeout(20_000);
  await signInAs(page, 'Camille Roux');
  await page.goto('/');
  await page.locator('a[href^="/request/"]').first().click();
  const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${draft}/check`);
  const links = await page.locator(`a[href^="${draft}/"][href*="then=check"]`).evaluateAll((all) =>
    [...new Set(all.map((link) => new URL(link.href).pathname))]);
  assert.ok(links.length > 15, `only ${links.length} pages`);
  for (const path of links) {
    await page.goto(path);
    const form = page.locator('form[action="/api/request-answers"]');
    const count = await form.evaluate(breakFields);
    assert.ok(count > 0, path);
    await form.locator('button[type="submit"]').first().click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link').first().waitFor();
    assert.equal(new URL(page.url()).pathname, path);
    assert.deepEqual(await violations(page), [], path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${path} is ${width} px wide`);
    // The summary leads to the field, which says what is wrong.
    const field = (await summary.getByRole('link').first().getAttribute('href')).slice(1);
    const target = page.locator(`[id="${field}"]`);
    assert.equal(await target.count(), 1, `${path}: #${field}`);
  }
  await page.goto(`${draft}/sponsor`);
  const sponsor = page.locator('form[action="/api/request-sponsor"]');
  await sponsor.locator('[name="sponsor_name"]').fill('');
  await sponsor.locator('[name="sponsor_email"]').fill('nowhere');
  await sponsor.locator('button[type="submit"]').first().click();
  await page.getByRole('alert').getByRole('link').nth(1).waitFor();
  assert.equal(await sponsor.locator('[name="sponsor_email"]').inputValue(), 'nowhere');
  assert.deepEqual(await violations(page), [], 'the sponsor');
  // Sent too early, it says what is missing, and no commitment was made for anybody.
  await page.goto(`${draft}/check`);
  const send = page.locator('form', { has: page.locator('[name="commitments"]') });
  await send.locator('button[type="submit"]').last().click();
  await page.getByRole('alert').getByRole('link').first().waitFor();
  assert.deepEqual(await violations(page), [], 'the check');
  t.diagnostic(`${links.length} pages answered wrongly`);
  await close();
});
