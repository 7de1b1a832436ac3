// What if a task took longer: asked by a plain form, and by bars that move. With JavaScript and without.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const open = withDemo();

/** The plan of the case of the demo that is being recovered. */
async function planOf(page) {
  await page.goto('/search?q=Nacelle');
  const path = await page.locator('a[href^="/cases/2"]').first().getAttribute('href');
  return `${path.match(/^\/cases\/[0-9]{4}-[0-9]+/)[0]}/plan`;
}

const line = (page) => page.locator('#suppose-line [role="status"]');
const bar = (page, name) => page.getByRole('slider', { name });

for (const javaScriptEnabled of [true, false]) {
  test(`a longer task is answered side by side, JavaScript ${javaScriptEnabled}`, async () => {
    const { page, close } = await open({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    await signInAs(page, 'Solène Kerguelen');
    const plan = await planOf(page);
    await page.goto(plan);
    await page.locator('.suppose [name="task"]').selectOption('5');
    await page.locator('.suppose [name="days"]').fill('10');
    await page.getByRole('button', { name: 'See the consequence' }).click();
    await page.waitForURL('**/plan/what-if?**');
    await page.getByText('10 working days later.').waitFor();
    await page.getByText(/would be kept in .* of the runs, instead of/).waitFor();
    await page.getByRole('table', { name: 'Before and after, milestone by milestone' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${width} px wide`);
    if (javaScriptEnabled) assert.deepEqual(await violations(page), []);

    // It stands in the fields of the table, and nowhere else.
    await page.getByRole('link', { name: 'Carry these durations into the table' }).click();
    await page.getByText('Durations tried and carried over: T5.').waitFor();
    assert.equal(await page.locator('[name="tasks[4][days]"]').inputValue(), '40');
    await page.goto(`${plan}/tasks`);
    assert.equal(await page.locator('[name="tasks[4][days]"]').inputValue(), '30');
    await close();
  });
}

test('without a script no bar moves, and nothing says that one could', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await signInAs(page, 'Solène Kerguelen');
  await page.goto(`${await planOf(page)}/what-if`);
  assert.equal(await page.getByRole('slider').count(), 0);
  assert.equal(await page.locator('#suppose-line').isVisible(), false);
  await close();
});

test('a bar is moved by the arrows, is told at once, and is undone', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Solène Kerguelen');
  await page.goto(`${await planOf(page)}/what-if`);
  await bar(page, /^T5 /).waitFor();
  assert.equal(await line(page).textContent(), '', 'nothing is supposed, and nothing is told');
  assert.deepEqual(await violations(page), []);
  const slider = bar(page, /^T5 /);
  await slider.focus();
  const before = await slider.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await line(page).getByText('working days more: 1.').waitFor();
  await page.keyboard.press('PageUp');
  await line(page).getByText('working days more: 6.').waitFor();
  assert.equal(await slider.getAttribute('aria-valuenow'), String(Number(before) + 6));

  // The server answers after a while, at an address of its own, and the bar keeps the focus.
  await page.waitForURL('**/what-if?with=5.6.0');
  await page.getByText('6 working days later.').waitFor();
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^T5 /);
  assert.deepEqual(await violations(page), []);

  await page.keyboard.press('Shift+ArrowRight');
  await line(page).getByText('working days more: 7.').waitFor();
  await page.waitForURL('**/what-if?with=5.6.1');
  const undo = page.getByRole('button', { name: 'Undo the last try' });
  await undo.click();
  await undo.click();
  await undo.click();
  await line(page).getByText('End of the plan unchanged').waitFor();
  assert.equal(await undo.isDisabled(), true);
  await page.waitForURL(/what-if$/);
  await close();
});

test('a bar is dragged by its end and as a whole, and the line stays in sight', async () => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Solène Kerguelen');
  await page.goto(`${await planOf(page)}/what-if`);
  await bar(page, /^T5 /).waitFor();
  const drag = async (from, by) => {
    const slider = bar(page, /^T5 /);
    await slider.evaluate((it) => it.closest('.gantt').scrollIntoView({ block: 'center' }));
    const box = await slider.boundingBox();
    const y = box.y + box.height / 2;
    const x = from === 'end' ? box.x + box.width - 3 : box.x + 4;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 5 });
    await page.mouse.up();
  };
  await drag('end', 60);
  await line(page).getByText(/working days more: [1-9]/).waitFor();
  await page.waitForURL('**/what-if?with=5.*');
  await page.locator('#suppose-busy').waitFor({ state: 'hidden' });
  await drag('start', 60);
  await page.waitForURL(/with=5\.[0-9]+\.[1-9]/);
  for (const block of ['start', 'end']) {
    await page.locator('main').evaluate((it, where) => it.scrollIntoView({ block: where }), block);
    const seen = await page.locator('#suppose-line').boundingBox();
    assert.ok(seen.y >= 0 && seen.y + seen.height <= 900, `${block}: it is at ${seen.y} px`);
  }
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#suppose-line').isVisible(), false);
  await close();
});

test('fields answer while one types', async () => {
  const { page, close } = await open({ viewport: { width: 1280, height: 900 } });
  await signInAs(page, 'Solène Kerguelen');
  await page.goto(`${await planOf(page)}/what-if`);
  await bar(page, /^T5 /).waitFor();
  await page.locator('[name="task"]').selectOption('5');
  await page.locator('[name="days"]').pressSequentially('12');
  await line(page).getByText('working days more: 12.').waitFor();
  await page.waitForURL('**/what-if?with=5.12.0');
  assert.equal(await page.locator('[name="days"]').inputValue(), '12', 'what is typed stays');
  await page.getByRole('button', { name: 'Undo the last try' }).click();
  await line(page).getByText('End of the plan unchanged').waitFor();
  await close();
});

/** Printed and not judged: machines differ. */
test('how long an answer takes, over few tasks and over 200', async (context) => {
  const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
  await signInAs(page, 'Solène Kerguelen');
  const plan = await planOf(page);
  await page.goto(`${plan}/what-if`);
  await bar(page, /^T5 /).waitFor();
  await bar(page, /^T5 /).focus();
  const slowest = await page.evaluate(() => {
    const bar = document.activeElement;
    const times = Array.from({ length: 20 }, () => {
      const from = performance.now();
      bar.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
      return performance.now() - from;
    });
    return Math.max(...times);
  });
  await line(page).getByText('working days more: 20.').waitFor();
  context.diagnostic(`the line follows a key within ${slowest.toFixed(1)} ms`);

  const rows = Array.from({ length: 194 }, (_, at) => `Tâche fictive ${at}\t${1 + (at % 9)}\t${at > 2 ? at - 2 : ''}`);
  await page.goto(`${plan}/import`);
  await page.locator('[name="pasted"]').fill(`title\tworking days\tafter\n${rows.join('\n')}\n`);
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByRole('button', { name: 'Add to the tasks' }).click();
  await page.getByText('Table taken in.').waitFor();
  await page.goto(`${plan}/what-if`);
  await page.locator('[name="task"]').selectOption('5');
  await page.locator('[name="days"]').fill('10');
  const from = Date.now();
  await page.getByRole('button', { name: 'See the consequence' }).click();
  await page.getByRole('table', { name: 'Before and after, milestone by milestone' }).waitFor();
  context.diagnostic(`10,000 draws over 200 tasks, asked by a browser: ${Date.now() - from} ms`);
  await close();
});
