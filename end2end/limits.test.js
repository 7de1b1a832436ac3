// Time limits as an administrator sets them: on a telephone a number stands beside its unit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

test('a number and its unit are one line on a telephone, and a row says what it opens', async () => {
  const { page } = await open({ viewport: { width: 360, height: 780 } });
  await signInAs(page, 'Yann Le Goff', '/admin/limits');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('link', { name: 'Change · The reasoned decision' }).click();
  for (const priority of ['p1', 'p2', 'p3', 'p4']) {
    const count = await page.locator(`[name="counts[${priority}]"]`).boundingBox();
    const unit = await page.locator(`[name="units[${priority}]"]`).boundingBox();
    assert.ok(Math.abs(count.y - unit.y) < 4, `${priority}: ${count.y} and ${unit.y}`);
    assert.ok(unit.x + unit.width <= 360, `${priority}: as far as ${unit.x + unit.width}`);
  }
  assert.deepEqual(await violations(page), []);
  await page.locator('[name="counts[p4]"]').fill('18');
  await page.getByRole('button', { name: 'Set these limits' }).click();
  await page.getByText('P4: 15 working days → 18 working days.').waitFor();
});
