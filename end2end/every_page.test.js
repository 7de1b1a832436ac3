// Every page that anybody is led to, as each of the demo's people finds it: nothing wider than a
// telephone, no fault that axe-core can find, not a word in the console, and fit to print.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInAs, violations } from './server.js';
import { withDemo } from './stage.js';

const PEOPLE = [
  'Camille Roux', 'Éléonore Vasseur', 'Solène Kerguelen', 'Inès Morvan', 'Maxime Laurent',
  'Awa Ndiaye', 'Yann Le Goff',
];
/** How many pages of a kind each person opens: cases look unlike at each stage. */
const OF_A_KIND = 3;
/** A screen of 1280 pixels at 400 %. */
const TELEPHONE = { width: 320, height: 256 };
const DESK = { width: 1280, height: 900 };
/** What the margins leave of a sheet of A4, in pixels of CSS. */
const PAPER = { width: 718, height: 1000 };

const open = withDemo();

/** What is said of a deadline depends on the hour: here, whatever the hour, at its longest. */
const sayTheLongest = (page) => page.locator('.due__t').evaluateAll((all) => {
  for (const due of all) due.lastChild.textContent = 'En retard depuis la fin de la journée';
});

/** The pages this one leads to. */
async function onward(page) {
  const links = await page.locator('a[href^="/"]:not([download])').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  return links.map((link) => link.split('#')[0]).filter((link) => !/^\/(api|pkg|evidence)\//.test(link));
}

const kindOf = (path) => path
  .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
  .replace(/\d{4}-\d{4,}/g, ':number')
  .replace(/\/evidence\/\w+$/, '/evidence/:question')
  .replace(/\?.*/, '?');

/** How wide the page is, if it is wider than the screen: as it comes, or with all that folds unfolded. */
const tooWide = (page) => page.evaluate(() => {
  const excess = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px wide` : undefined;
  };
  const asItComes = excess();
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const details of folded) details.open = true;
  const unfolded = excess();
  for (const details of folded) details.open = false;
  return asItComes ?? (unfolded && `${unfolded}, unfolded`);
});

for (const name of PEOPLE) {
  test(`every page that ${name} finds`, async () => {
    const { page, close } = await open({ locale: 'fr-FR' });
    await signInAs(page, name);
    const opened = new Map();
    const known = new Set(['/']);
    const faults = [];
    for (const path of known) {
      const kind = kindOf(path);
      const many = (opened.get(kind) ?? 0) + 1;
      if (many > OF_A_KIND) continue;
      opened.set(kind, many);
      await page.setViewportSize(TELEPHONE);
      await page.emulateMedia({ media: 'screen', colorScheme: many % 2 ? 'light' : 'dark' });
      const answer = await page.goto(path);
      const found = [];
      if (answer.status() !== 200) found.push(`answered ${answer.status()}`);
      found.push(await tooWide(page));
      if (many < OF_A_KIND) {
        if (many === 2) await page.setViewportSize(DESK);
        found.push(...await violations(page));
      }
      if (many === 1) {
        await page.setViewportSize(PAPER);
        await page.emulateMedia({ media: 'print' });
        await sayTheLongest(page);
        const cut = await tooWide(page);
        if (cut) found.push(`${cut} on paper`);
        if (await page.locator('.bar__nav').first().isVisible()) found.push('the way around is printed');
      }
      faults.push(...found.filter(Boolean).map((fault) => `${path}: ${fault}`));
      for (const link of await onward(page)) known.add(link);
    }
    assert.deepEqual(faults, []);
    assert.ok(opened.size > 3, `${name} is led nowhere`);
    await close();
  });
}
