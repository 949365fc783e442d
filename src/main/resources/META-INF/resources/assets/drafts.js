// Saves form entries in session storage until the form is accepted, so that a reload, crash or lost session loses nothing.
(() => {
  'use strict';
  const PENDING = 'signatory:sent';
  const forms = () => [...document.querySelectorAll('form[data-draft]')];
  const key = (form) => `signatory:${document.body.dataset.user}:${form.getAttribute('action')}:${form.dataset.draft}`;
  const fields = (form) => [...form.elements].filter((field) => field.name
    && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(field.type));
  const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';
  const value = (field) => (isChoice(field) ? field.checked : field.value);
  const initial = (field) => {
    if (isChoice(field)) return field.defaultChecked;
    if (field.tagName !== 'SELECT') return field.defaultValue;
    const chosen = [...field.options].find((option) => option.defaultSelected) || field.options[0];
    return chosen ? chosen.value : '';
  };
  const isDirty = (form) => fields(form).some((field) => value(field) !== initial(field));
  const store = (act) => {
    try {
      act(window.sessionStorage);
    } catch (full) {
      // Without storage, or if storage is full, the form still works.
    }
  };

  let leaving = false;
  const save = (form) => store((storage) => {
    if (isDirty(form)) storage.setItem(key(form), JSON.stringify(fields(form).map((field) => [field.name, value(field)])));
    else storage.removeItem(key(form));
  });
  const restore = (form) => store((storage) => {
    const kept = JSON.parse(storage.getItem(key(form)) || 'null');
    const all = fields(form);
    if (!kept || kept.length !== all.length || kept.some(([name], i) => name !== all[i].name)) return;
    kept.forEach(([, was], i) => {
      if (isChoice(all[i])) all[i].checked = was;
      else all[i].value = was;
    });
    if (!isDirty(form)) return;
    for (let at = form.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const note = document.createElement('p');
    note.className = 'restored';
    note.setAttribute('role', 'status');
    note.textContent = 'What you typed here earlier has been restored. ';
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'plain';
    discard.textContent = 'Discard';
    discard.addEventListener('click', () => {
      form.reset();
      save(form);
      note.remove();
    });
    note.append(discard);
    form.prepend(note);
  });

  // If the page has no rejected form, the last submitted form was accepted.
  store((storage) => {
    const sent = storage.getItem(PENDING);
    if (sent && !document.querySelector('[data-rejected]')) storage.removeItem(sent);
    storage.removeItem(PENDING);
  });
  forms().forEach((form) => {
    if (!document.querySelector('[data-rejected]')) restore(form);
  });

  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form && form.matches('[data-draft]')) save(form);
  });
  document.addEventListener('change', (event) => {
    const form = event.target.form;
    if (form && form.matches('[data-draft]')) save(form);
  });
  document.addEventListener('submit', (event) => {
    leaving = true;
    const form = event.target;
    if (form.getAttribute('action').endsWith('/sign-out')) store((storage) => storage.clear());
    else {
      store((storage) => {
        // An intermediate page, such as a confirmation page, posts the form again to the same URL.
        const sent = form.matches('[data-draft]') ? key(form)
          : Object.keys(storage).find((each) => each.includes(`:${form.getAttribute('action')}:`));
        if (sent) storage.setItem(PENDING, sent);
      });
    }
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && forms().some(isDirty)) event.preventDefault();
  });
})();
