// Adds countdowns, keyboard navigation of charts, and keyboard access to search results.
(() => {
  'use strict';
  document.documentElement.classList.add('script');

  // Countdowns, to the minute.
  const left = (at) => {
    const apart = Math.abs(at - Date.now());
    const minutes = Math.floor(apart / 60000);
    const words = minutes >= 2880 ? `${Math.floor(minutes / 1440)} days`
      : minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`;
    return at > Date.now() ? `${words} left` : `passed ${words} ago`;
  };
  const tick = () => document.querySelectorAll('time[data-left]').forEach((time) => {
    time.textContent = left(new Date(time.dateTime).getTime());
  });
  setInterval(tick, 20000);

  // Charts: one tab stop, arrow keys inside; the caption describes the current seat.
  const seats = (chart) => [...chart.querySelectorAll('a')];
  const middle = (seat) => {
    const box = seat.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const next = (chart, from, [dx, dy]) => {
    const here = middle(from);
    let best = null;
    let least = Infinity;
    for (const seat of seats(chart)) {
      const there = middle(seat);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (seat !== from && along > 0.5 && along + 2 * aside < least) {
        least = along + 2 * aside;
        best = seat;
      }
    }
    return best;
  };
  const say = (seat) => {
    const caption = seat.closest('figure').querySelector('[data-caption]');
    caption.textContent = seat.getAttribute('aria-label');
  };
  const seatOf = (event) => event.target.closest && event.target.closest('[data-seats] a');
  document.addEventListener('keydown', (event) => {
    const seat = seatOf(event);
    if (!seat || !(event.key in ways)) return;
    event.preventDefault();
    const chart = seat.closest('[data-seats]');
    const to = next(chart, seat, ways[event.key]);
    if (to) {
      seat.setAttribute('tabindex', '-1');
      to.setAttribute('tabindex', '0');
      to.focus();
    }
  });
  ['focusin', 'mouseover'].forEach((kind) => document.addEventListener(kind, (event) => {
    const seat = seatOf(event);
    if (seat) say(seat);
  }));

  // Member picker: Enter moves focus to the first result instead of submitting the form.
  document.addEventListener('keydown', (event) => {
    const form = event.target.closest && event.target.closest('[data-picker]');
    if (!form || !event.target.matches('#member')) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      const first = form.querySelector('#choices button, #choices a');
      if (first) first.focus();
    }
  });

  // Typing a name selects the "Someone else" option.
  document.addEventListener('input', (event) => {
    if (event.target.matches('.other input:not([type=radio])')) {
      event.target.closest('.other').querySelector('input[type=radio]').checked = true;
    }
  });

  // Copy buttons.
  document.querySelectorAll('[data-copy]').forEach((button) => {
    const source = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener('click', async () => {
      let copied = true;
      try {
        await navigator.clipboard.writeText(source.value);
      } catch {
        source.select();
        copied = document.execCommand('copy');
      }
      document.querySelector('[data-copied]').textContent = copied ? 'Copied.' : 'Could not copy automatically. The text is selected; copy it manually.';
    });
  });

  // Shows a notice when part of the page cannot be loaded; used if the server sent no message.
  const notice = document.getElementById('notice');
  const tell = (words) => {
    if (notice && !notice.textContent.trim()) notice.textContent = words;
  };
  document.addEventListener('htmx:sendError', () => tell('The server cannot be reached. Check your connection and try again.'));
  document.addEventListener('htmx:responseError', () => setTimeout(() => tell('That did not work. Reload the page.'), 50));
  document.addEventListener('htmx:beforeRequest', () => { if (notice) notice.textContent = ''; });
  document.addEventListener('htmx:afterSwap', tick);
})();
