import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folders, singleFiles } from '../../schemas/kinds.ts';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'yaml.schemas': Record<string, string>;
};
const schemas = settings['yaml.schemas'];

it('an editor finds a schema for each kind of file below sources/', () => {
  const files = [
    ...folders.map(({ folder, byOrganization }) => `${folder}/${byOrganization ? '*/' : ''}*.yaml`),
    ...Object.keys(singleFiles),
    ...readdirSync('sources/codelists').map((file) => `codelists/${file}`),
  ];
  expect(Object.values(schemas).sort()).toEqual(files.map((file) => `sources/${file}`).sort());
  expect(Object.keys(schemas).filter((schema) => !existsSync(schema))).toEqual([]);
});
