'use strict';
(function () {
  const SVG = document.querySelector('svg').namespaceURI;
  const {matrices, leaves} = JSON.parse(document.getElementById('cells').textContent);
  const sections = Array.from(document.querySelectorAll('section'));
  const links = Array.from(document.querySelectorAll('nav a'));
  const back = document.getElementById('back');
  const next = document.getElementById('next');
  const told = document.getElementById('told');
  let now = -1;

  function show(index, tell) {
    const to = Math.max(0, Math.min(sections.length - 1, index));
    if (to === now) return;
    now = to;
    sections.forEach((section, k) => section.classList.toggle('now', k === now));
    links.forEach((link, k) =>
      k === now ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current'));
    back.disabled = now === 0;
    next.disabled = now === sections.length - 1;
    const section = sections[now];
    cells(section, leaves[now]);
    center(links[now], links[now].closest('ol'));
    const chosen = section.querySelector('.chosen');
    if (chosen) center(chosen, section.querySelector('.picture'));
    if (tell) {
      told.textContent = section.querySelector('.place').textContent;
      history.replaceState(null, '', '#' + section.id);
    }
  }

  function cells(section, [pass, step, worked]) {
    const svg = section.querySelector('.picture svg');
    if (svg.querySelector('.cell')) return;
    svg.setAttribute('role', 'group');
    svg.querySelectorAll('.mark').forEach(mark => mark.remove());
    matrices.forEach((matrix, m) => {
      if (matrix.pass !== pass || matrix.from > step) return;
      const width = matrix.box[2] / matrix.columns;
      const height = matrix.box[3] / matrix.rows;
      matrix.cells.forEach((cell, c) => {
        const rect = document.createElementNS(SVG, 'rect');
        const row = Math.floor(c / matrix.columns);
        rect.setAttribute('x', matrix.box[0] + (c % matrix.columns) * width);
        rect.setAttribute('y', matrix.box[1] + row * height);
        rect.setAttribute('width', width);
        rect.setAttribute('height', height);
        rect.setAttribute('class', 'cell');
        rect.setAttribute('role', 'button');
        rect.setAttribute('tabindex', svg.querySelector('.cell') ? '-1' : '0');
        rect.setAttribute('aria-label', matrix.name + ', ' + cell[0]);
        rect.dataset.at = m + ' ' + c;
        svg.append(rect);
      });
    });
    const first = worked && at(section, worked);
    if (first) light(section, first);
  }

  /* Within what scrolls from side to side, and nowhere else. */
  function center(node, around) {
    const inner = node.getBoundingClientRect();
    const outer = around.getBoundingClientRect();
    around.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }

  function at(section, place) {
    return section.querySelector('[data-at="' + place.join(' ') + '"]');
  }

  function light(section, rect) {
    const [m, c] = rect.dataset.at.split(' ').map(Number);
    const cell = matrices[m].cells[c];
    rect.classList.add('chosen');
    cell[2].map(place => at(section, place)).filter(Boolean)
      .forEach(source => source.classList.add('lit'));
    section.querySelector('.sum').textContent = cell[1] || matrices[m].name + ', ' + cell[0];
    section.querySelectorAll('.cell[tabindex="0"]')
      .forEach(other => other.setAttribute('tabindex', '-1'));
    rect.setAttribute('tabindex', '0');
  }

  function choose(rect) {
    const section = sections[now];
    const old = rect.classList.contains('chosen');
    section.querySelectorAll('.chosen,.lit').forEach(cell => cell.classList.remove('chosen', 'lit'));
    section.querySelector('.sum').textContent = '';
    if (old) return;
    light(section, rect);
    rect.focus();
  }

  function focus(rect) {
    sections[now].querySelectorAll('.cell[tabindex="0"]')
      .forEach(cell => cell.setAttribute('tabindex', '-1'));
    rect.setAttribute('tabindex', '0');
    rect.focus();
  }

  /* The nearest cell in a direction, as one sees it. */
  function neighbour(rect, dx, dy) {
    const from = rect.getBoundingClientRect();
    let best = null;
    let least = Infinity;
    sections[now].querySelectorAll('.cell').forEach(cell => {
      const to = cell.getBoundingClientRect();
      const x = to.left + to.width / 2 - from.left - from.width / 2;
      const y = to.top + to.height / 2 - from.top - from.height / 2;
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 1 && along + 3 * across < least) {
        least = along + 3 * across;
        best = cell;
      }
    });
    return best;
  }

  const ARROWS = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};

  function inCell(event, cell) {
    if (event.key === 'Enter' || event.key === ' ') choose(cell);
    else if (event.key === 'Escape') {
      if (cell.classList.contains('chosen')) choose(cell);
      sections[now].querySelector('h2').focus();
    } else if (ARROWS[event.key]) {
      const to = neighbour(cell, ...ARROWS[event.key]);
      if (to) focus(to);
    } else return false;
    return true;
  }

  function inPage(event) {
    if (event.target.closest('.picture,.formula') && event.key.startsWith('Arrow')) return false;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') show(now + 1, true);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') show(now - 1, true);
    else if (event.key === 'Home') show(0, true);
    else if (event.key === 'End') show(sections.length - 1, true);
    else return false;
    return true;
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const cell = event.target.closest('.cell');
    if (cell ? inCell(event, cell) || inPage(event) : inPage(event)) event.preventDefault();
  });
  document.addEventListener('click', event => {
    const cell = event.target.closest('.cell');
    const link = event.target.closest('nav a');
    if (cell) choose(cell);
    else if (link) {
      event.preventDefault();
      show(links.indexOf(link), true);
    }
  });
  back.addEventListener('click', () => show(now - 1, true));
  next.addEventListener('click', () => show(now + 1, true));

  /* A picture that is wider than the screen keeps its own swipes. */
  let touch = null;
  document.addEventListener('touchstart', event => {
    const wide = event.target.closest('.picture,.formula');
    const own = wide && wide.scrollWidth > wide.clientWidth + 1;
    touch = event.touches.length === 1 && !own ? event.touches[0] : null;
  }, {passive: true});
  document.addEventListener('touchend', event => {
    if (!touch) return;
    const dx = event.changedTouches[0].clientX - touch.clientX;
    const dy = event.changedTouches[0].clientY - touch.clientY;
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) show(now + (dx < 0 ? 1 : -1), true);
  }, {passive: true});

  function atHash() {
    const index = sections.findIndex(section => '#' + section.id === location.hash);
    show(index < 0 ? Math.max(0, now) : index, false);
  }
  window.addEventListener('hashchange', atHash);
  document.querySelector('.turn').hidden = false;
  atHash();
})();
