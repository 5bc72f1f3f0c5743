import { beforeAll, expect, it } from 'vitest';
import { golden, installCommand, releaseOf, run } from '../support/release.ts';

const command = installCommand();
let dist = '';
beforeAll(async () => {
  dist = await releaseOf(command, golden.sources);
});

it.each([
  ['?country=Zambia', '"Zambia" is no value of "country" in this release. Did you mean ZMB (Zambia)?\n'],
  ['?country=赞比亚', '"赞比亚" is no value of "country" in this release. Did you mean ZMB (Zambia)?\n'],
  ['?org=zet', '"zet" is no value of "org" in this release. Did you mean zte (ZTE)?\n'],
  ['?country=Atlantis', '"Atlantis" is no value of "country" in this release.\n'],
  ['?sort=sideways', '"sideways" is no value of "sort" in this release.\n'],
])('ctatlas query refuses %s, and names what may be meant', async (url, stderr) => {
  const told = await run(process.execPath, [command, 'query', '--out', dist, '--url', url]);
  expect(told).toEqual({ code: 1, stdout: '', stderr });
});
