import type { RecordKind } from '../../../schemas/dataset.ts';
import type { Candidate } from '../../geocode/candidates.ts';
import { checkShape } from '../../validate/shape.ts';
import { withoutTracking } from '../../validate/tracking.ts';
import { type Field, fieldOf } from '../fields.ts';
import { formOfKind } from '../form.ts';
import { objections, toValue } from './answer.ts';
import { type Labels, listed, picked } from './choices.ts';
import { flagName, singular } from './flags.ts';
import type { Draft, Library } from './library.ts';
import { Names } from './names.ts';
import { neighboursText } from './neighbours.ts';
import { askPlace, isMisplaced } from './places.ts';

/** Who is asked: a person at a terminal, or a test. */
export interface Asker {
  /** @throws NoAnswer when there will be no more answers. */
  ask(question: string): Promise<string>;
  say(text: string): void;
  /** Candidates for a place, numbered, as a person compares them. */
  table(list: readonly Candidate[]): string;
}

/** The person has left. */
export class NoAnswer extends Error {}

/** Fields that few records have, by name or by list and name: they are written into the file by hand. */
const rare = new Set([
  ...['title_zh', 'summary_zh', 'name_zh', 'definition_zh', 'event', 'highlight', 'note', 'title_supplied'],
  ...['financing', 'stake_percent', 'supports', 'identifiers', 'designations', 'listings', 'parents'],
  ...['locations.coordinates', 'locations.precision', 'landings.coordinates', 'landings.precision'],
]);

/** Longer lists are shown when asked for. */
const mostShown = 40;

/** Asks for a record of a kind, field by field. Each answer is judged as it is given. */
export class Questions {
  private readonly shown = new Set<string>();

  constructor(
    private readonly asker: Asker,
    private readonly library: Library,
  ) {}

  /** The whole record. */
  async record(kind: RecordKind): Promise<Draft> {
    const draft: Draft = {};
    for (const [name, field] of fieldOf(formOfKind(kind).schema).fields ?? []) {
      if (!this.isAsked(kind, name, draft)) continue;
      const needed = !field.optional || (kind === 'presence' && ['locations', 'landings'].includes(name));
      const value = await this.field(field, name, needed);
      if (value !== undefined) draft[name] = value;
      const neighbours = isPlaceList(name) ? neighboursText(kind, draft, this.library) : null;
      if (neighbours !== null) this.asker.say(neighbours);
    }
    return draft;
  }

  /** One field again, whatever it was. */
  async again(kind: RecordKind, draft: Draft, name: string): Promise<void> {
    const field = fieldOf(formOfKind(kind).schema).fields?.get(name);
    if (field === undefined) return this.asker.say(`There is no field ${name}.`);
    const value = await this.field(field, name, !field.optional);
    if (value === undefined) delete draft[name];
    else draft[name] = value;
  }

  /** A cable has landings, a course and a length, and everything else has locations. */
  private isAsked(kind: RecordKind, name: string, draft: Draft): boolean {
    if (rare.has(name)) return false;
    if (kind !== 'presence') return true;
    const line = this.library.context.lineCategories?.has(String(draft.category)) === true;
    return line ? name !== 'locations' : !['landings', 'segments', 'length_km'].includes(name);
  }

  private async field(field: Field, name: string, needed: boolean): Promise<unknown> {
    if (field.type === 'list') return this.list(field, name, needed);
    if (field.type !== 'group') return this.leaf(field, name, needed);
    if (!needed && !(await this.yes(`Add ${words(name)}?`))) return undefined;
    return this.group(field, name);
  }

  private async list(field: Field, name: string, needed: boolean): Promise<unknown[] | undefined> {
    const { item } = field;
    const items: unknown[] = [];
    if (item === null) return undefined;
    if (item.type === 'group') {
      if (!needed && !(await this.yes(`Add ${words(name)}?`))) return undefined;
      do items.push(await this.group(item, name));
      while (await this.yes(`Another ${words(singular(name))}?`));
      return items;
    }
    for (;;) {
      const label = items.length === 0 ? singular(name) : `another ${singular(name)}`;
      const value = await this.leaf(item, label, needed && items.length === 0, field);
      if (value === undefined) return items.length === 0 ? undefined : items;
      items.push(value);
    }
  }

  private async group(field: Field, name: string): Promise<Draft> {
    const isPlace = isPlaceList(name);
    for (;;) {
      const draft: Draft = {};
      for (const [inner, innerField] of field.fields ?? []) {
        if (rare.has(inner) || rare.has(`${name}.${inner}`) || isSettled(inner, draft)) continue;
        const ask = (own: string, ownField: Field) =>
          this.field(ownField, flagName([name, own]).replaceAll('-', ' '), !ownField.optional);
        if (inner === 'place' && isPlace) {
          const asked = (own: string) => ask(own, field.fields?.get(own) ?? innerField);
          Object.assign(draft, await askPlace(this.asker, this.library, asked));
          continue;
        }
        const value = await ask(inner, innerField);
        if (value !== undefined) draft[inner] = value;
        if (inner === 'url' && this.reuse(draft)) break;
      }
      const { remarks } = checkShape(field.schema, draft);
      for (const { message, hint } of remarks) this.asker.say(`  ${message} ${hint}`);
      const isAgain = isPlace && draft.place === undefined && isMisplaced(this.asker, this.library, draft);
      if (remarks.length === 0 && !isAgain) return draft;
    }
  }

  /** An address that is cited already has its details. */
  private reuse(draft: Draft): boolean {
    const details = this.library.detailsOf(String(draft.url));
    if (details === undefined) return false;
    this.asker.say(
      `  Already cited as "${details.title}", ${details.publisher}: the details are taken from there.`,
    );
    Object.assign(draft, details);
    return true;
  }

  /** @param list that the field is an item of: its description is told where the item has none */
  private async leaf(field: Field, name: string, needed: boolean, list = field): Promise<unknown> {
    const names = Names.of(field, this.library);
    const about = field.meta.description === undefined ? list : field;
    this.asker.say(`\n${words(name)}: ${about.meta.description ?? ''}${exampleOf(about)}`);
    if (names !== null) this.show(names.labels, field.meta.codelist);
    for (;;) {
      const given = (await this.asker.ask(`${words(name)}${needed ? '' : ' (Enter to skip)'}> `)).trim();
      if (given === '' && !needed) return undefined;
      if (given === '') {
        this.asker.say('  This is needed.');
        continue;
      }
      if (given === '?' && names !== null) {
        this.asker.say(listed(names.labels));
        continue;
      }
      const value = names === null ? this.tidy(field, name, given) : picked(names, given);
      const wrong = objections(field, name, value, names);
      if (wrong.length === 0) return value;
      for (const { message, hint } of wrong) this.asker.say(`  ${message} ${hint}`);
    }
  }

  /** An answer as a value. An address is the key of its source, so it loses at once what a newsletter appended to it. */
  private tidy(field: Field, name: string, given: string): unknown {
    const value = toValue(field, given);
    if (typeof value !== 'string' || name === 'archived') return value;
    const clean = withoutTracking(value);
    if (clean !== value) this.asker.say(`  Without its tracking parameters: ${clean}`);
    return clean;
  }

  /** A codelist is shown once, if it is short; afterwards when it is asked for. */
  private show(labels: Labels, codelist: string | undefined): void {
    const short = labels.size <= mostShown && !(codelist !== undefined && this.shown.has(codelist));
    if (codelist !== undefined) this.shown.add(codelist);
    this.asker.say(short ? listed(labels) : `  One of ${labels.size}, by code or name; ? lists them.`);
  }

  private async yes(question: string): Promise<boolean> {
    for (;;) {
      const given = (await this.asker.ask(`\n${question} [y/N] `)).trim();
      if (/^(?:n|no)?$/i.test(given)) return false;
      if (/^(?:y|yes)$/i.test(given)) return true;
      this.asker.say('  Answer y for yes; n or Enter for no.');
    }
  }
}

/** Whether a field has its value already, or excludes one that has: a body is named or an id, money one figure or two. */
function isSettled(name: string, draft: Draft): boolean {
  if (draft[name] !== undefined) return true;
  if (name === 'admin1') return draft.place !== undefined;
  if (name === 'organization' || name === 'name')
    return draft.organization !== undefined || draft.name !== undefined;
  return (name === 'low' || name === 'high') && draft.amount !== undefined;
}

function isPlaceList(name: string): boolean {
  return name === 'locations' || name === 'landings';
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function exampleOf({ meta }: Field): string {
  const [example] = [meta.examples].flat(2);
  return example === undefined || typeof example === 'object' ? '' : ` For example: ${String(example)}`;
}
