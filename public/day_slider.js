// A date and the slider beside it are one day: moving one moves the other, and the slider says its day, to the eye
// and to whoever listens. Page up and page down go a month. Where no script runs, the server looks which was moved.

const DAY = 86_400_000;
const said = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' });

/** The same day of another month, or the last that it has. */
function monthsAway(number, months) {
  const day = new Date(number * DAY);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), last)) / DAY;
}

for (const place of document.querySelectorAll('day-slider')) {
  const date = place.querySelector('[type="date"]');
  const range = place.querySelector('[type="range"]');
  const output = place.querySelector('output');

  const tell = () => {
    const day = said.format(new Date(range.value * DAY));
    range.setAttribute('aria-valuetext', day);
    output.textContent = day;
  };
  const follow = () => {
    date.value = new Date(range.value * DAY).toISOString().slice(0, 10);
    tell();
  };
  range.addEventListener('input', follow);
  range.addEventListener('keydown', (event) => {
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (!months) return;
    event.preventDefault();
    range.value = monthsAway(range.value, months);
    follow();
  });
  date.addEventListener('input', () => {
    if (!date.value) return;
    range.value = Date.parse(date.value) / DAY;
    tell();
  });
  tell();
}
