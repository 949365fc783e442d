// Updates a letter's page while other users change it, except regions that the user is editing.
(() => {
  'use strict';
  const main = document.querySelector('main[data-live-stream]');
  if (!main || !window.EventSource) return;
  const { liveStream, liveBoard } = main.dataset;
  const GATHER = 1000;
  const LONGEST_WAIT = 60000;

  const isDirty = (field) => {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.tagName === 'SELECT') {
      const chosen = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(chosen, 0);
    }
    return field.value !== field.defaultValue;
  };
  const fields = (region) => [...region.querySelectorAll('input:not([type=hidden]), select, textarea')];
  const isInUse = (region) => region.contains(document.activeElement)
    || fields(region).some(isDirty)
    || [...region.querySelectorAll('details[open]')].some((details) => fields(details).length > 0);

  // Last HTML from the server for each region, so that unchanged regions are not replaced.
  const sent = new Map();
  const regions = (root) => [...root.querySelectorAll('[data-live]')];
  regions(document).forEach((region) => sent.set(region.id, region.outerHTML));

  const swap = (region, fresh) => {
    const open = [...region.querySelectorAll('details')].map((details) => details.open);
    region.replaceWith(fresh);
    fresh.querySelectorAll('details').forEach((details, i) => { if (open[i]) details.open = true; });
    if (window.htmx) window.htmx.process(fresh);
  };

  let waiting = false;
  const show = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const board = page.getElementById('board');
    if (!board) return;
    waiting = false;
    regions(board).forEach((fresh) => {
      const region = document.getElementById(fresh.id);
      const news = fresh.outerHTML;
      if (!region || sent.get(fresh.id) === news) return;
      if (isInUse(region)) {
        waiting = true;
        return;
      }
      sent.set(fresh.id, news);
      swap(region, document.importNode(fresh, true));
    });
    const filters = document.getElementById('signer-filters');
    if (filters) filters.hidden = page.getElementById('signer-filters').hidden;
    const shown = document.getElementById('board');
    if (shown.dataset.status !== board.dataset.status) {
      document.querySelector('[data-moved]').textContent = `The letter is now ${board.dataset.status}. Reload the page to see the available actions.`;
      shown.dataset.status = board.dataset.status;
    }
    if (shown.dataset.count !== board.dataset.count) {
      shown.dataset.count = board.dataset.count;
      document.querySelector('[data-said]').textContent = board.dataset.count;
    }
  };

  // Combines a burst of changes into one request; the next request starts after the previous one ends.
  let timer = 0;
  let running = false;
  let again = false;
  const refresh = async () => {
    timer = 0;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      const answer = await fetch(`${liveBoard}${window.location.search}`, { headers: { Accept: 'text/html' } });
      if (answer.ok) show(await answer.text());
    } catch (offline) {
      // When the server is back, the stream reconnects and triggers another refresh.
    } finally {
      running = false;
      if (again) {
        again = false;
        soon();
      }
    }
  };
  const soon = () => { if (!timer) timer = setTimeout(refresh, GATHER); };

  // Updates a region as soon as the user stops using it.
  ['focusout', 'toggle', 'input'].forEach((kind) => document.addEventListener(kind, () => { if (waiting) soon(); }, true));
  // Records the HTML that htmx swapped in as the last HTML from the server.
  document.addEventListener('htmx:afterSettle', () => regions(document).forEach((region) => {
    if (!isInUse(region)) sent.set(region.id, region.outerHTML);
  }));

  let wait = 1000;
  let stream = null;
  const listen = (missed) => {
    stream = new EventSource(liveStream);
    stream.addEventListener('open', () => {
      wait = 1000;
      if (missed) soon();
      missed = true;
    });
    stream.addEventListener('changed', soon);
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(() => listen(true), wait + Math.random() * wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  listen(false);
  window.addEventListener('pagehide', () => stream.close());
  window.addEventListener('pageshow', (event) => { if (event.persisted) listen(true); });
})();
