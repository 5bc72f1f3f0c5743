import type { Compared, Figures } from '../../core/compared.ts';

// Two organizations or countries side by side. What is compared stands in the address: ?of=countries&a=KEN&b=ZAF
const form = document.querySelector<HTMLFormElement>('#compare');
const target = document.querySelector<HTMLElement>('#comparison');
if (form !== null && target !== null) void start(form, target);

type Labels = Readonly<Record<'presences' | 'countries' | 'organizations' | 'firstYear' | 'both', string>>;

async function start(form: HTMLFormElement, target: HTMLElement): Promise<void> {
  const labels = JSON.parse(form.dataset.labels ?? '{}') as Labels;
  const figures = (await (await fetch(form.dataset.figures ?? '')).json()) as Figures;
  const asked = new URLSearchParams(location.search);
  const of = asked.get('of') === 'countries' ? 'countries' : 'organizations';
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=of]'))
    radio.checked = radio.value === of;
  for (const part of ['organizations', 'countries'] as const) {
    for (const [i, name] of (['a', 'b'] as const).entries()) {
      const wanted = part === of ? asked.get(name) : null;
      const known = figures[part].some(({ id }) => id === wanted);
      // With one of the two given, the other is the largest that differs from it.
      const taken = part === of ? asked.get(name === 'a' ? 'b' : 'a') : null;
      const usual = figures[part].filter(({ id }) => id !== taken)[taken === null ? i : 0];
      select(form, part, name).value = known && wanted !== null ? wanted : (usual?.id ?? '');
    }
  }
  form.hidden = false;
  document.querySelector('#all-figures')?.removeAttribute('open');
  const show = () => draw(form, target, figures, labels);
  form.addEventListener('change', () => {
    const now = partOf(form);
    const [a, b] = [select(form, now, 'a').value, select(form, now, 'b').value];
    history.replaceState(null, '', `?${new URLSearchParams({ of: now, a, b })}`);
    show();
  });
  show();
}

function partOf(form: HTMLFormElement): 'organizations' | 'countries' {
  return new FormData(form).get('of') === 'countries' ? 'countries' : 'organizations';
}

function select(form: HTMLFormElement, part: string, name: string): HTMLSelectElement {
  const found = form.querySelector<HTMLSelectElement>(`[data-of=${part}] [name=${name}]`);
  if (found === null) throw new Error(`no choice ${name} of ${part}`);
  return found;
}

function draw(form: HTMLFormElement, target: HTMLElement, figures: Figures, labels: Labels): void {
  const of = partOf(form);
  for (const part of form.querySelectorAll<HTMLElement>('[data-of]')) part.hidden = part.dataset.of !== of;
  const pick = (name: string) => figures[of].find(({ id }) => id === select(form, of, name).value);
  const [a, b] = [pick('a'), pick('b')];
  if (a === undefined || b === undefined) return;
  const others = of === 'countries' ? labels.organizations : labels.countries;
  const groups = [...new Set([...Object.keys(a.groups), ...Object.keys(b.groups)])].sort(
    (x, y) => sum(y, a, b) - sum(x, a, b) || (x < y ? -1 : 1),
  );
  const rows: (readonly [string, number | null, number | null])[] = [
    [labels.presences, a.presences, b.presences],
    [others, a.others.length, b.others.length],
    [labels.firstYear, a.firstYear, b.firstYear],
    ...groups.map(
      (group) => [figures.names[group] ?? group, a.groups[group] ?? 0, b.groups[group] ?? 0] as const,
    ),
  ];
  const most = Math.max(...groups.flatMap((group) => [a.groups[group] ?? 0, b.groups[group] ?? 0]));
  const table = element('table', 'facts comparison');
  const head = table.createTHead().insertRow();
  head.append(element('td'), heading(a.name, 'col'), heading(b.name, 'col'));
  const body = table.createTBody();
  for (const [i, [label, ...values]] of rows.entries()) {
    const row = body.insertRow();
    row.append(heading(label, 'row'));
    for (const value of values) {
      const cell = row.insertCell();
      cell.textContent = value === null ? '' : String(value);
      if (i > 2 && value !== null && value > 0) cell.append(meter(value, most));
    }
  }
  const shared = a.others.filter((id) => b.others.includes(id));
  const both = element('p');
  const names = shared.map((id) => figures.names[id] ?? id);
  names.sort(new Intl.Collator(document.documentElement.lang).compare);
  both.textContent = `${labels.both}: ${shared.length}. ${names.join(', ')}`;
  target.replaceChildren(table, both);
}

function sum(group: string, a: Compared, b: Compared): number {
  return (a.groups[group] ?? 0) + (b.groups[group] ?? 0);
}

function heading(text: string, scope: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}

/** The number as a bar, for the eye only. */
function meter(value: number, most: number): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const bar = document.createElementNS(space, 'rect');
  bar.setAttribute('class', 'bar-fill');
  bar.setAttribute('width', String((100 * value) / most));
  bar.setAttribute('height', '8');
  svg.append(bar);
  return svg;
}
