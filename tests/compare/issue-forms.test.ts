import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questions } from '../../pipeline/edit/issue-form.ts';
import { disputes, recordKinds } from '../../schemas/dataset.ts';
import { folders } from '../../schemas/kinds.ts';
import { presence } from '../../schemas/presence.ts';
import { planOf } from '../../schemas/walk.ts';
import { idOf, newPresenceForm } from './form-text.ts';

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly description?: string;
    readonly multiple?: boolean;
    readonly options?: readonly (string | { readonly label: string })[];
  };
  readonly validations?: { readonly required?: boolean };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Element[];
}

const files = ['new-presence', 'correction', 'takedown-or-dispute'] as const;
const textOf = (name: string) => readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8');
const formOf = (name: string) => parse(textOf(name)) as Form;
const asked = (name: string) => formOf(name).body.filter(({ id }) => id !== undefined);

/** The metadata of a field of a schema, by a path such as `locations.place`; undefined for no field. */
function fieldAt(schema: Parameters<typeof planOf>[0], path: string) {
  let plan: ReturnType<typeof planOf> | undefined = planOf(schema);
  for (const name of path.split('.')) plan = (plan?.item ?? plan)?.fields?.get(name);
  return plan;
}

if (process.env.UPDATE_FORMS === '1')
  writeFileSync('.github/ISSUE_TEMPLATE/new-presence.yml', newPresenceForm());

describe.each(files)('the form %s', (name) => {
  it('is such a form as GitHub takes', () => {
    const { name: title, description, labels, body } = formOf(name);
    expect([title, description]).not.toContain('');
    expect(labels.length).toBe(1);
    const types = new Set(body.map(({ type }) => type));
    expect(
      [...types].filter((type) => !/^(?:markdown|input|textarea|dropdown|checkboxes)$/.test(type)),
    ).toEqual([]);
    const elements = asked(name);
    for (const values of [elements.map(({ id }) => id), elements.map(({ attributes }) => attributes.label)])
      expect(new Set(values).size).toBe(values.length);
    for (const { id, attributes, type } of elements) {
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(attributes.label).toMatch(/\S/);
      const options = (attributes.options ?? []).map((option) =>
        typeof option === 'string' ? option : option.label,
      );
      expect(options.length > 0).toBe(type === 'dropdown' || type === 'checkboxes');
      expect(new Set(options).size).toBe(options.length);
      expect(options.map((option) => typeof option)).not.toContain('boolean');
      expect(options.map((option) => option.toLowerCase())).not.toContain('none');
    }
  });
});

describe('the form for a new presence', () => {
  it('is what the schema and the codelists make of it today', () => {
    expect(textOf('new-presence')).toBe(newPresenceForm());
  });

  it('names each question as the schema names the field', () => {
    const elements = asked('new-presence').slice(0, questions.length);
    expect(elements.map(({ id }) => id)).toEqual(questions.map(({ path }) => idOf(path)));
    expect(elements.map(({ attributes }) => attributes.label)).toEqual(questions.map(({ label }) => label));
    expect(questions.filter(({ path }) => fieldAt(presence, path) === undefined)).toEqual([]);
  });

  const fromLists = questions.flatMap(({ path }) => {
    const plan = fieldAt(presence, path);
    const list = (plan?.item?.meta ?? plan?.meta)?.codelist;
    return list === undefined ? [] : [[path, list] as const];
  });

  it('has a question for each of these codelists', () => {
    const lists = [
      'amount-kinds',
      'categories',
      'countries',
      'programmes',
      'roles',
      'source-types',
      'statuses',
      'topics',
    ];
    expect([...new Set(fromLists.map(([, list]) => list))].toSorted()).toEqual(lists);
  });

  it.each(fromLists)('offers for %s the codes of %s as they stand', (path, list) => {
    const { codes } = parse(readFileSync(`sources/codelists/${list}.yaml`, 'utf8')) as {
      codes: { code: string; label: string }[];
    };
    const element = asked('new-presence').find(({ id }) => id === idOf(path));
    const offered = (element?.attributes.options ?? []).map(String);
    expect(offered.toSorted()).toEqual(codes.map(({ code, label }) => `${label} (${code})`).toSorted());
  });

  it('asks for all that a presence cannot do without', () => {
    const required = asked('new-presence')
      .filter(({ validations }) => validations?.required === true)
      .map(({ id }) => id);
    const needed = [
      'title',
      'organizations-id',
      'category',
      'status',
      'locations-country',
      'summary',
      'confidence',
    ];
    needed.push('sources-url', 'sources-title', 'sources-publisher', 'sources-language', 'sources-type');
    expect(required.toSorted()).toEqual(needed.toSorted());
  });
});

describe('the forms for corrections and disputes', () => {
  const item = disputes.shape.disputes.element;
  const own = ['request'];

  it.each(['correction', 'takedown-or-dispute'])(
    '%s names its questions as disputes.yaml names the fields',
    (name) => {
      const ids = asked(name).map(({ id = '' }) => id);
      expect(ids.length).toBeGreaterThan(4);
      const strange = ids.filter(
        (id) => !own.includes(id) && fieldAt(item, id.replaceAll('-', '.')) === undefined,
      );
      expect(strange).toEqual([]);
    },
  );

  it.each(['correction', 'takedown-or-dispute'])('%s offers every kind of record', (name) => {
    const kind = asked(name).find(({ id }) => id === 'kind');
    expect(kind?.attributes.options).toEqual([...recordKinds]);
    expect(folders.map((folder) => folder.kind).toSorted()).toEqual([...recordKinds].toSorted());
  });
});
