import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type EditorCode, jsonSchemas } from '../../schemas/json-schema.ts';
import { folders } from '../../schemas/kinds.ts';
import { codelistNames } from '../../schemas/meta.ts';

const codes = new Map(
  codelistNames.map((name) => {
    const list = parse(readFileSync(join('sources', 'codelists', `${name}.yaml`), 'utf8')) as {
      codes: EditorCode[];
    };
    return [name, list.codes];
  }),
);
const schemas = jsonSchemas(codes);
const ajv = new Ajv({ strict: false, allErrors: true });

describe('schemas/json', () => {
  for (const { kind, folder: records } of folders) {
    it(`accepts every real ${kind}, so that an editor underlines nothing that check accepts`, () => {
      const validate = ajv.compile(schemas.get(kind) ?? false);
      const files = readdirSync(join('sources', records), { recursive: true, encoding: 'utf8' }).filter(
        (file) => file.endsWith('.yaml'),
      );
      expect(files.length).toBeGreaterThan(0);
      const refused = files.filter((file) => {
        const documents = [parseAllDocuments(readFileSync(join('sources', records, file), 'utf8'))].flat();
        return documents.some((document) => !validate(document.toJS()));
      });
      expect(refused).toEqual([]);
    });
  }

  it('refuses an unknown field, a code that does not exist, a missing field and an impossible form of date', () => {
    const validate = ajv.compile(schemas.get('presence') ?? false);
    const good = parse(
      readFileSync(
        join('sources', 'presences', 'huawei', readdirSync(join('sources', 'presences', 'huawei'))[0] ?? ''),
        'utf8',
      ),
    ) as Record<string, unknown>;
    expect(validate(good)).toBe(true);
    const { title: _title, ...untitled } = good;
    for (const bad of [
      { ...good, precison: 'city' },
      { ...good, category: 'no-such-category' },
      untitled,
      { ...good, dates: { started: '24.11.2014' } },
    ]) {
      expect(validate(bad)).toBe(false);
    }
  });

  it('reads a YAML integer year as a date', () => {
    const validate = ajv.compile(schemas.get('presence') ?? false);
    const first = readdirSync(join('sources', 'presences', 'zte'))[0] ?? '';
    const record = parse(readFileSync(join('sources', 'presences', 'zte', first), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(validate({ ...record, dates: { started: 2014 } })).toBe(true);
  });
});
