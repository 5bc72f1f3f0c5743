import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseStream } from '../../pipeline/load/yaml.ts';
import { type EditorCode, jsonSchemas } from '../../schemas/json-schema.ts';
import { codelistNames } from '../../schemas/meta.ts';
import { typesOfRelease } from '../../schemas/typescript.ts';

const folder = join('schemas', 'json');

it('packages/data/types.d.ts is what the zod schemas generate (run `npm run schemas` after a change)', () => {
  const written = readFileSync(join('packages', 'data', 'types.d.ts'), 'utf8');
  expect(written === typesOfRelease(), 'it has drifted').toBe(true);
});

it('schemas/json is what the zod schemas and codelists generate (run `npm run schemas` after a change)', () => {
  const codes = new Map(
    codelistNames.map((name) => {
      const [list] = parseStream(readFileSync(join('sources', 'codelists', `${name}.yaml`), 'utf8'));
      return [name, (list as { codes: EditorCode[] }).codes];
    }),
  );
  const written = new Map(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const generated = new Map(
    [...jsonSchemas(codes)].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
  expect([...written.keys()].sort()).toEqual([...generated.keys()].sort());
  for (const [file, text] of generated) expect(written.get(file) === text, `${file} has drifted`).toBe(true);
});
