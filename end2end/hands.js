// The two ways of using a page: with a mouse, and with nothing but a keyboard.

import assert from 'node:assert/strict';

/** More stops than any page has: past them, what is looked for cannot be reached. */
const STOPS = 400;

/** Clicks, and fills in fields as they are. */
export class Mouse {
  constructor(page) {
    this.page = page;
  }

  press(target) {
    return target.click();
  }

  write(field, value) {
    return field.fill(value);
  }

  choose(select, value) {
    return select.selectOption(value);
  }

  /** The boxes and buttons of our forms are drawn by their labels. */
  tick(box, wanted) {
    return box.setChecked(wanted, { force: true });
  }

  pick(buttons, value) {
    return buttons.and(this.page.locator(`[value="${value}"]`)).check({ force: true });
  }
}

/** Tab, arrows, space and Enter. Whatever gets the focus has to show it. */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(target) {
    await this.#reach(target);
    await this.page.keyboard.press('Enter');
  }

  async write(field, value) {
    await this.#reach(field);
    if (await field.getAttribute('type') === 'date') return this.#date(field, value);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(value);
  }

  async choose(select, value) {
    await this.#reach(select);
    await this.page.keyboard.press('Home');
    await this.#move('ArrowDown', async () => await select.inputValue() === value);
  }

  async tick(box, wanted) {
    await this.#reach(box);
    if (await box.isChecked() !== wanted) await this.page.keyboard.press('Space');
  }

  /** Tab stops once at a group; the arrows go through it. */
  async pick(buttons, value) {
    await this.#move('Tab', () => has(buttons, (all) => all.includes(document.activeElement)));
    const chosen = buttons.and(this.page.locator(`[value="${value}"]`));
    await this.#move('ArrowDown', () => chosen.evaluate((it) => it === document.activeElement));
    if (!await chosen.isChecked()) await this.page.keyboard.press('Space');
  }

  async #reach(target) {
    await this.#move('Tab', () => target.evaluate((it) => it === document.activeElement));
    const shown = await target.evaluate((it) => {
      const labelled = it.matches('[type="checkbox"], [type="radio"]') ? it.closest('label') ?? it.parentElement : it;
      return [it, labelled].some((drawn) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    });
    assert.ok(shown, `no focus to be seen on ${await target.evaluate((it) => it.outerHTML.slice(0, 200))}`);
  }

  /** Presses a key until it is there. */
  async #move(key, isThere) {
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await isThere()) return;
      await this.page.keyboard.press(key);
    }
    assert.fail(`${key} does not lead there on ${this.page.url()}`);
  }

  /** In the order that the browser asks for: its own, not the page's. */
  async #date(field, value) {
    const [year, month, day] = value.split('-');
    for (const typed of [month + day + year, day + month + year]) {
      await this.page.keyboard.type(typed);
      if (await field.inputValue() === value) return;
      await this.page.keyboard.press('Shift+Tab');
      await this.page.keyboard.press('Shift+Tab');
    }
    assert.equal(await field.inputValue(), value);
  }
}

const has = (buttons, test) => buttons.evaluateAll(test);
