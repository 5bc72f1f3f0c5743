import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Flag, flagsOf } from '../../pipeline/edit/add/flags.ts';
import { fieldOf } from '../../pipeline/edit/fields.ts';
import { type Question, questions, remarks } from '../../pipeline/edit/issue-form.ts';
import { presence } from '../../schemas/presence.ts';

const head = `# Made from schemas/presence.ts, sources/codelists and pipeline/edit/issue-form.ts by
# UPDATE_FORMS=1 npx vitest run tests/compare/issue-forms.test.ts
`;

const intro = `One organization of the list in \`sources/organizations/\`, at one place outside mainland China, with a source that anyone can open.
Bodies only, never persons. What counts as a presence: \`docs/coding-manual.md\`.`;

const flags = new Map(flagsOf('presence').map((flag) => [flag.path.join('.'), flag]));

/** The form for a new presence, as the schema and the codelists have it. */
export function newPresenceForm(): string {
  const form = {
    name: 'New presence',
    description: 'Something that one of the organizations does outside mainland China, with its source',
    title: 'New presence: ',
    labels: ['new-presence'],
    body: [
      { type: 'markdown', attributes: { value: intro } },
      ...questions.map(element),
      {
        type: 'textarea',
        id: remarks.id,
        attributes: {
          label: remarks.label,
          description:
            'For the reviewer: further places, further sources, doubts, ties to an organization named here.',
        },
      },
      {
        type: 'checkboxes',
        id: 'before-you-send',
        attributes: {
          label: 'Before you send',
          options: [
            {
              label: 'Every answer stands in the source, and the summary is in my own words.',
              required: true,
            },
            { label: 'There is nothing about private persons in it.', required: true },
          ],
        },
      },
    ],
  };
  return `${head}${stringify(form, { lineWidth: 0 })}`;
}

/** Ids may hold no full stop: it is written as a hyphen, which no field has in its name. */
export function idOf(path: string): string {
  return path.replaceAll('.', '-');
}

function element(question: Question) {
  const { path, label } = question;
  const flag = flags.get(path);
  if (flag === undefined) throw new Error(`no flag fills ${path}`);
  const { description, examples } = flag.field.meta;
  const options = optionsOf(flag);
  const example = options === null ? (examples as unknown[] | undefined)?.[0] : undefined;
  return {
    type: options !== null ? 'dropdown' : path === 'summary' ? 'textarea' : 'input',
    id: idOf(path),
    attributes: {
      label,
      description,
      ...(options === null ? {} : { options, ...(flag.field.type === 'list' ? { multiple: true } : {}) }),
      ...(example === undefined ? {} : { placeholder: String(example) }),
    },
    ...(isRequired(question, flag) ? { validations: { required: true } } : {}),
  };
}

function isRequired({ path, asked }: Question, { field }: Flag): boolean {
  const top = fieldOf(presence).fields?.get(path.split('.')[0] ?? '');
  return asked === true || (!field.optional && top?.optional === false);
}

function optionsOf({ field }: Flag): string[] | null {
  const item = field.item ?? field;
  const { codelist } = item.meta;
  if (codelist === undefined) return item.type === 'choice' ? choicesOf(item.schema) : null;
  const text = readFileSync(join('sources', 'codelists', `${codelist}.yaml`), 'utf8');
  const { codes } = parse(text) as { codes: { code: string; label: string }[] };
  const options = codes.map(({ code, label }) => `${label} (${code})`);
  // By name, as people look for a country.
  return codelist === 'countries' ? options.sort((a, b) => a.localeCompare(b, 'en')) : options;
}

function choicesOf(schema: Flag['field']['schema']): string[] {
  return Object.values((schema._zod.def as unknown as { entries: Record<string, string> }).entries);
}
