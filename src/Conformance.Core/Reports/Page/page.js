(() => {
  const form = document.getElementById('filter');
  const entries = [...document.querySelectorAll('.requirement')].map(element => ({ element, text: element.textContent.toLowerCase() }));
  const matches = (entry, name) => !form.elements[name].value || entry.element.dataset[name] === form.elements[name].value;

  const filter = () => {
    const words = form.elements.text.value.toLowerCase();
    let shown = 0;
    for (const entry of entries) {
      const fits = matches(entry, 'outcome') && matches(entry, 'area') && matches(entry, 'level') && entry.text.includes(words);
      entry.element.hidden = !fits;
      if (fits) shown++;
    }
    form.querySelector('output').textContent = `${shown} of ${entries.length} shown`;
  };

  // A link leads to what it names, also where that is closed or filtered out.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) {
      form.reset();
      filter();
    }
    if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  for (const link of document.querySelectorAll('[data-show-area]')) {
    link.addEventListener('click', () => {
      form.reset();
      form.elements.area.value = link.dataset.showArea;
      filter();
    });
  }
  addEventListener('hashchange', follow);
  filter();
  follow();
})();
