import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { environment, installCommand, realSources, temporaryFolder } from './support/release.ts';

const fixture = join(import.meta.dirname, 'fixtures', 'bad-40');

/** Each file with the mistake that was put into it: its line, and the rule that is to name it. */
const mistakes: readonly (readonly [file: string, faults: readonly string[]])[] = [
  ['presences/40-office-in-senegal.txt', ['1 stray-file']],
  ['presences/huawei/01-unknown-field.yaml', ['1 missing-field', '4 unknown-field']],
  ['presences/huawei/02-missing-field.yaml', ['1 missing-field']],
  ['presences/huawei/03-empty-field.yaml', ['11 empty-field']],
  ['presences/huawei/04-text-for-list.yaml', ['2 wrong-type']],
  ['presences/huawei/05-number-for-text.yaml', ['1 wrong-type']],
  ['presences/huawei/06-not-allowed.yaml', ['12 not-allowed']],
  ['presences/huawei/07-category.yaml', ['4 reference']],
  ['presences/huawei/08-organization.yaml', ['3 folder', '3 reference']],
  ['presences/huawei/09-role.yaml', ['3 reference']],
  ['presences/huawei/10-country.yaml', ['8 wrong-form']],
  ['presences/huawei/11-date-in-words.yaml', ['10 date-form']],
  ['presences/huawei/12-impossible-day.yaml', ['10 date-form']],
  ['presences/huawei/13-end-before-start.yaml', ['11 date-order']],
  ['presences/huawei/14-far-future.yaml', ['10 far-future']],
  ['presences/huawei/15-ftp.yaml', ['14 address']],
  ['presences/huawei/16-password.yaml', ['14 address']],
  ['presences/huawei/17-tracking.yaml', ['14 tracking']],
  ['presences/huawei/18-no-archive.yaml', ['20 archived-address']],
  ['presences/huawei/19-no-source.yaml', ['13 empty-field']],
  ['presences/huawei/20-email.yaml', ['11 email']],
  ['presences/huawei/21-phone-in-comment.yaml', ['12 phone']],
  ['presences/huawei/22-control-character.yaml', ['11 control-character']],
  ['presences/huawei/23-zero-width.yaml', ['11 invisible']],
  ['presences/huawei/24-bidi.yaml', ['11 bidi']],
  ['presences/huawei/25-html.yaml', ['11 html']],
  ['presences/huawei/26-formula.yaml', ['1 formula']],
  ['presences/huawei/27-placeholder.yaml', ['8 placeholder']],
  ['presences/huawei/28-too-long.yaml', ['11 too-long']],
  ['presences/huawei/29-no-currency.yaml', ['12 missing-field']],
  ['presences/huawei/30-negative-amount.yaml', ['12 out-of-range']],
  ['presences/huawei/31-low-above-high.yaml', ['12 money']],
  ['presences/huawei/32-cable-without-landings.yaml', ['7 cable']],
  ['presences/huawei/33-supports.yaml', ['20 supports']],
  ['presences/huawei/34-tab.yaml', ['10 yaml-tab']],
  ['presences/huawei/35-duplicate-key.yaml', ['13 yaml-duplicate-key']],
  ['presences/huawei/36-anchor.yaml', ['1 yaml-anchor']],
  ['presences/huawei/37-not-utf8.yaml', ['11 not-utf8']],
  ['presences/huawei/38-list.yaml', ['1 not-a-record']],
  ['presences/huawei/39-Office_in_Samoa.yaml', ['1 id-form']],
];

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
}

let status: number | null = null;
let stderr = '';
let findings: Told[] = [];
beforeAll(() => {
  // As a person would: the real codelists and organizations, and beside them the bad files.
  const sources = join(temporaryFolder(), 'sources');
  for (const part of ['dataset.yaml', 'codelists', 'organizations'])
    cpSync(join(realSources, part), join(sources, part), { recursive: true });
  cpSync(fixture, sources, { recursive: true });
  const ran = spawnSync(
    process.execPath,
    [installCommand(), 'check', '--sources', sources, '--format', 'json'],
    { encoding: 'utf8', env: environment, maxBuffer: 1 << 26 },
  );
  ({ status, stderr } = ran);
  const all = (JSON.parse(ran.stdout) as { findings: Told[] }).findings;
  findings = all
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({ ...finding, file: finding.file.slice(sources.length + 1) }));
});

it('there are forty files, each of them with a mistake', () => {
  const files = readdirSync(fixture, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(files.sort()).toEqual(mistakes.map(([file]) => file).sort());
  expect(files).toHaveLength(40);
});

it('one run tells every mistake in every file, at its line, sorted, and nothing else', () => {
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(
    mistakes.flatMap(([file, faults]) => faults.map((fault) => `${file}:${fault}`)),
  );
});

it('each with a column, one plain sentence and one hint', () => {
  for (const { file, column, message, hint } of findings) {
    expect(column, file).toBeGreaterThan(0);
    expect(message, file).toMatch(/^\S.*\.$/);
    expect(hint, file).toMatch(/^\S/);
  }
});
