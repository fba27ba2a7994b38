/// The page that shows a preview: its texts come as data, and are set as text only.
enum PreviewPage {
  static let html = """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Preview</title>
    <link rel="stylesheet" href="/preview.css">
    <script src="/preview.js" defer></script>
    <header>
      <label>Look <select id="look"></select></label>
      <label>Language <select id="language"></select></label>
      <label>Invoice <select id="invoice"></select></label>
      <label><input type="checkbox" id="boxes"> Blocks <kbd>b</kbd></label>
      <output id="status" role="status">connecting…</output>
    </header>
    <section id="problems" aria-label="Problems"></section>
    <main id="pages" aria-label="Pages"></main>
    </html>

    """

  static let style = """
    :root { font: 15px/1.45 system-ui, sans-serif; color: #1c2430; background: #dfe2e6 }
    body { margin: 0 }
    header { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: .6rem 1rem;
      background: #fff; border-bottom: 1px solid #c5cad1 }
    header label { display: flex; gap: .4rem; align-items: center }
    output { margin-inline-start: auto; color: #545d6b }
    kbd { padding: 0 .3em; border: 1px solid #9aa2ad; border-radius: 3px }
    #problems:not(:empty) { margin: 1rem; padding: .2rem 1rem; background: #fff; border-inline-start: 4px solid #c0262d }
    .problem { margin: .8rem 0 }
    .problem.warning strong { color: #8a5300 }
    .problem.error strong { color: #b01820 }
    .problem pre { margin: .3rem 0 0; padding: .4rem .6rem; overflow-x: auto; background: #f2f4f6 }
    .problem pre .at { background: #ffe3e3 }
    main { display: flex; flex-wrap: wrap; justify-content: center; gap: 1.2rem; padding: 1.2rem }
    main.stale { opacity: .45 }
    figure { position: relative; margin: 0; background: #fff; box-shadow: 0 1px 8px #0003; line-height: 0 }
    figure img { max-width: calc(100vw - 2.4rem); height: auto }
    .box { display: none; position: absolute; outline: 1px solid #2563eb80 }
    .box span { display: none; position: absolute; inset: 0 auto auto 0; padding: 0 .3em; white-space: nowrap;
      font: 11px/1.5 system-ui, sans-serif; color: #fff; background: #1d4ed8 }
    .boxes .box { display: block }
    .boxes .box:hover { outline: 2px solid #1d4ed8; background: #2563eb1a; z-index: 1 }
    .boxes .box:hover > span { display: block }

    """

  static let script = """
    'use strict';
    const find = id => document.getElementById(id);
    const make = (name, options = {}, ...children) => {
      const element = Object.assign(document.createElement(name), options);
      element.append(...children);
      return element;
    };
    const choices = ['look', 'language', 'invoice'];
    let source = null;

    const query = () => {
      const values = new URLSearchParams(location.search);
      return new URLSearchParams(choices.filter(name => values.has(name)).map(name => [name, values.get(name)]));
    };

    const fill = (name, values, chosen) => {
      const list = find(name);
      list.replaceChildren(...values.map(([value, text]) => make('option', { value, textContent: text })));
      list.value = chosen;
    };

    const problem = entry => {
      const place = [entry.file, entry.line, entry.column].filter(part => part !== undefined).join(':');
      const parts = [
        make('strong', { textContent: `${place}: ${entry.severity}: ` }),
        `${entry.path ? entry.path + ': ' : ''}${entry.message} [${entry.code}]${entry.hint ? ` (${entry.hint})` : ''}`,
      ];
      if (entry.excerpt.length) {
        parts.push(make('pre', {}, ...entry.excerpt.map(line =>
          make('div', { className: line.line === entry.line ? 'at' : '',
            textContent: `${String(line.line).padStart(4)}  ${line.text}` }))));
      }
      return make('div', { className: `problem ${entry.severity}` }, ...parts);
    };

    const box = block => {
      const element = make('div', { className: 'box' },
        make('span', { textContent: `${block.name ?? 'block'} · ${block.file}:${block.line}` }));
      for (const [name, value] of [['left', block.x], ['top', block.y], ['width', block.width], ['height', block.height]]) {
        element.style[name] = `${value / 100}%`;
      }
      return element;
    };

    const show = state => {
      fill('look', state.looks.map(name => [name, name]), state.look);
      fill('language', [['', 'of the invoice'], ...state.languages.map(name => [name, name])], state.language);
      fill('invoice', state.invoices.map(name => [name, name]), state.invoice);
      find('problems').replaceChildren(...state.problems.map(problem));
      const pages = find('pages');
      pages.classList.toggle('stale', state.pages.length === 0);
      if (state.pages.length) {
        pages.replaceChildren(...state.pages.map((page, index) => {
          const values = query();
          values.set('page', index + 1);
          values.set('version', state.version);
          const image = make('img', { src: `/page?${values}`, width: page.width, height: page.height,
            alt: `Page ${index + 1} of ${state.pages.length}` });
          return make('figure', {}, image, ...page.blocks.slice().reverse().map(box));
        }));
      }
      document.title = `${state.problems.some(entry => entry.severity === 'error') ? '✗ ' : ''}${state.look}`;
      find('status').textContent =
        `${state.pages.length} page${state.pages.length === 1 ? '' : 's'}, ${(state.duration / 1000).toFixed(1)} ms`;
      document.body.dataset.version = state.version;
    };

    const connect = () => {
      source?.close();
      source = new EventSource(`/events?${query()}`);
      source.onmessage = event => show(JSON.parse(event.data));
      source.onerror = () => { find('status').textContent = 'The preview has ended, or is starting again.'; };
    };

    for (const name of choices) {
      find(name).addEventListener('change', () => {
        const values = query();
        values.set(name, find(name).value);
        history.replaceState(null, '', `/?${values}`);
        connect();
      });
    }
    const toggle = () => document.body.classList.toggle('boxes', find('boxes').checked);
    find('boxes').addEventListener('change', toggle);
    document.addEventListener('keydown', event => {
      if (event.key !== 'b' || event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'SELECT') return;
      find('boxes').checked = !find('boxes').checked;
      toggle();
    });
    connect();

    """
}
