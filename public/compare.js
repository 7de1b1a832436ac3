// At most so many cases are read side by side. The page that compares them says so, once it is asked for more;
// this says it as one too many is ticked, by the mouse or by its key, and takes the tick away again.

const place = document.querySelector('most-compared');
const { most, said } = place.dataset;

const isBox = (it) => it instanceof HTMLInputElement && it.name === 'cases';
const ticked = () => document.querySelectorAll('input[name="cases"]:checked').length;

document.addEventListener('change', ({ target }) => {
  if (!isBox(target)) return;
  const isTooMany = ticked() > Number(most);
  if (isTooMany) target.checked = false;
  // Emptied first: what is said again is read out again.
  place.replaceChildren();
  if (isTooMany) requestAnimationFrame(say);
});

function say() {
  const toast = document.createElement('p');
  toast.className = 'toast';
  toast.textContent = said;
  place.replaceChildren(toast);
}
