import { draftOf, type Fault, faultsOf, placeOf, yamlOf } from './record.ts';

// The record as one writes it: YAML, what is still wrong with it, and links that carry it to the repository.
const page = document.querySelector<HTMLElement>('#contribute');
const form = document.querySelector<HTMLFormElement>('#record-form');
if (page !== null && form !== null) start(page, form);

type Words = Readonly<Record<'missing' | 'tooLong' | 'wrongForm' | 'complete' | 'missingHeading', string>>;

function start(page: HTMLElement, form: HTMLFormElement): void {
  const words = JSON.parse(page.dataset.words ?? '{}') as Words;
  const repository = page.dataset.repository ?? '';
  page.hidden = false;
  const show = (announce: boolean) => {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    const draft = draftOf(entries);
    const yaml = yamlOf(draft);
    const { id, folder } = placeOf(draft);
    write('#yaml', yaml);
    write('#yaml-path', `${folder}/${id}.yaml`);
    const faults = faultsOf(draft);
    // Told when a field is left, not at each key: the list is read out.
    if (announce) tell(form, faults, words);
    const save = document.querySelector<HTMLAnchorElement>('#save-yaml');
    if (save !== null) {
      save.href = `data:application/yaml;charset=utf-8,${encodeURIComponent(yaml)}`;
      save.download = `${id}.yaml`;
    }
    if (repository !== '') link(repository, folder, id, yaml, faults.length === 0);
  };
  form.addEventListener('input', () => show(false));
  form.addEventListener('change', () => show(true));
  form.addEventListener('submit', (event) => event.preventDefault());
  show(true);
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element !== null) element.textContent = text;
}

function tell(form: HTMLFormElement, faults: readonly Fault[], words: Words): void {
  const target = document.querySelector('#faults');
  if (target === null) return;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  if (faults.length === 0) {
    target.replaceChildren(paragraph(words.complete));
    return;
  }
  const list = document.createElement('ul');
  for (const fault of faults) list.append(line(form, fault, words));
  target.replaceChildren(paragraph(`${words.missingHeading} (${faults.length})`), list);
}

function line(form: HTMLFormElement, fault: Fault, words: Words): HTMLLIElement {
  const item = document.createElement('li');
  const input = inputOf(form, fault.path);
  const name =
    input === null ? fault.path : (input.labels?.[0]?.firstChild?.textContent?.trim() ?? fault.path);
  const link = document.createElement('a');
  link.href = `#${input?.id ?? 'record-form'}`;
  link.textContent = name;
  // What was filled in and is wrong is marked; what is merely missing is not.
  if (input !== null && input.value !== '') input.setAttribute('aria-invalid', 'true');
  item.append(link, said(fault, words));
  return item;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The input of a path, or the first one below it. */
function inputOf(form: HTMLFormElement, path: string): Input | null {
  const inputs = [...form.elements].filter(
    (element): element is Input => 'labels' in element && 'name' in element,
  );
  return (
    inputs.find(({ name }) => name === path) ??
    inputs.find(({ name }) => path !== '' && name.startsWith(path)) ??
    null
  );
}

function said({ kind, most, message }: Fault, words: Words): string {
  if (kind === 'said') return `: ${message ?? ''}`;
  return ` ${kind === 'tooLong' ? words.tooLong.replace('{most}', String(most)) : words[kind]}`;
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** Pages of the repository with the record filled in; a pull request only for a record that is in order. */
function link(repository: string, folder: string, id: string, yaml: string, complete: boolean): void {
  const pull = document.querySelector<HTMLAnchorElement>('#open-pull');
  const issue = document.querySelector<HTMLAnchorElement>('#open-issue');
  if (pull !== null) {
    pull.href = `${repository}/new/main/${folder}?${new URLSearchParams({ filename: `${id}.yaml`, value: yaml })}`;
    pull.classList.toggle('quiet', !complete);
    pull.setAttribute('aria-disabled', String(!complete));
    pull.onclick = complete ? null : (event) => event.preventDefault();
  }
  if (issue !== null)
    issue.href = `${repository}/issues/new?${new URLSearchParams({ title: `New presence: ${id}`, body: `\`\`\`yaml\n${yaml}\`\`\`\n` })}`;
}
