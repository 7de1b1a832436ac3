// Wakes the islands of the page it is on. The server puts this only where there is one.
//
// What Leptos 0.8 would write into each page as an inline script, as a file: no page needs a nonce,
// and browsers keep it. See `hydration/island_script.js` in Leptos, MIT, © 2022 Greg Johnston.

// Leptos asks for these as it wakes. No page of ours has anything to put in them: the server has
// rendered what there was to render, and islands get their values as attributes.
for (const name of ['RESOLVED_RESOURCES', 'SERIALIZED_ERRORS', 'INCOMPLETE_CHUNKS']) {
  globalThis[`__${name}`] = [];
}

const { glue, wasm } = document.querySelector('script[data-wasm]').dataset;

/** What children that an island was given want called before the islands among them wake. */
const waiting = [];

async function wake(island, code) {
  const start = code[island.dataset.component];
  if (!start) throw new Error(`no island is called ${island.dataset.component}`);
  waiting.at(-1)?.();
  await start(island);
}

/** From the outside in, since an outer island hands things to the ones inside it. */
async function traverse(element, code) {
  const name = element.localName;
  if (name === 'leptos-island') await wake(element, code);
  if (name === 'leptos-children') waiting.push(element.$$on_hydrate);
  for (const child of element.children) await traverse(child, code);
  if (name === 'leptos-children') waiting.pop();
}

const idle = new Promise((whenIdle) => {
  if ('requestIdleCallback' in window) requestIdleCallback(whenIdle);
  else setTimeout(whenIdle);
});

// Begun at once: a browser that is busy for long would take what was preloaded for unused.
const fetched = fetch(wasm);
await idle;
const code = await import(glue);
globalThis.__hydrateIsland = (element) => wake(element, code);
await code.default({ module_or_path: fetched });
code.hydrate();
await traverse(document.body, code);
