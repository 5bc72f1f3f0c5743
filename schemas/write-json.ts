import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type EditorCode, jsonSchemas } from './json-schema.ts';
import { codelistNames } from './meta.ts';
import { snippets } from './snippets.ts';
import { typesOfRelease } from './typescript.ts';

// `npm run schemas`: writes schemas/json/, the snippets of VS Code and the types of packages/data, from the zod schemas and
// the codelists of sources/.
const codes = new Map(
  codelistNames.map((name) => {
    const text = readFileSync(join('sources', 'codelists', `${name}.yaml`), 'utf8');
    return [name, (parse(text) as { codes: EditorCode[] }).codes];
  }),
);
const folder = join('schemas', 'json');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas(codes)) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
writeFileSync(join('.vscode', 'records.code-snippets'), `${JSON.stringify(snippets(codes), null, 2)}\n`);
writeFileSync(join('packages', 'data', 'types.d.ts'), typesOfRelease());
