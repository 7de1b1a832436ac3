// What the tests of a file stand on: one demo and one browser, started before them and stopped after.

import { after, before } from 'node:test';
import { openPage, startBrowser, startDemo } from './server.js';

export function withDemo() {
  let demo;
  let browser;
  before(async () => {
    // One after the other: a browser beside a demo that did not start would keep the test waiting for ever.
    demo = await startDemo();
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
  /** A page of that demo, in a browser of its own: see `openPage`. */
  return (options) => openPage(browser, { url: demo.url, ...options });
}
