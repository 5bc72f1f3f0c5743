// The licence notices of the packages whose code browsers get: their licences ask that the notice goes with every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * @param {readonly Pick<import('esbuild').Metafile, 'outputs'>[]} metafiles of the bundles that are sent to browsers
 * @returns the text of one file: each package once, by name, with its licence as the package has it
 * @throws when a package brings no licence text: its code may not be sent to anybody
 */
export function noticesOf(metafiles) {
  const folders = new Map();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const [, name] = /.*\/?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
        if (name === undefined || bytesInOutput === 0) continue;
        folders.set(name, resolve(path.slice(0, path.lastIndexOf('node_modules/')), 'node_modules', name));
      }
  const notices = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => notice(name, folder));
  return `The scripts of this website contain code of these packages, under these licences.\n\n${notices.join('\n')}`;
}

function notice(name, folder) {
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e(?:[.-]|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} brings no licence text: ${folder}`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const line = '='.repeat(80);
  return `${line}\n${name} ${version} (${license})\n${homepage ?? ''}\n${line}\n\n${text}\n`.replace(
    '\n\n=',
    '\n=',
  );
}
