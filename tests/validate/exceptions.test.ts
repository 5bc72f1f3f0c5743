import { describe, expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { makeSources, office, type Sources } from '../support/sources.ts';

const exception = (rule: string, record = 'zte-office-namibia', until = '2027') =>
  `exceptions:\n  - rule: ${rule}\n    record: ${record}\n    reason: The source says so.\n    until: ${until}\n`;

/** The small set with a warning: an end that no date tells of. */
const ended = () => makeSources().edit(office, 'status: active', 'status: ended');

async function check(sources: Sources): Promise<string[]> {
  return (await locateFindings((await survey(sources.dir)).findings)).map(
    ({ file, line, rule, message }) => `${file.slice(sources.dir.length + 1)}:${line} ${rule} ${message}`,
  );
}

const warning = `${office}:4 status-dates The status is "ended", and no date says when.`;

describe('an exception', () => {
  it('sets a finding aside, of its rule and its record only', async () => {
    expect(await check(ended())).toEqual([warning]);
    expect(await check(ended().write('exceptions.yaml', exception('status-dates')))).toEqual([]);
    const others = ended().write('exceptions.yaml', exception('status-dates', 'gulf-cable'));
    expect(await check(others)).toEqual([
      'exceptions.yaml:3 exception-unused "gulf-cable" does not break the rule "status-dates".',
      warning,
    ]);
  });

  it('that sets nothing aside is an error', async () => {
    const sources = makeSources().write('exceptions.yaml', exception('status-dates'));
    expect(await check(sources)).toEqual([
      'exceptions.yaml:3 exception-unused "zte-office-namibia" does not break the rule "status-dates".',
    ]);
  });

  it.each([
    ['2026-11-21', []],
    ['2026', []],
    ['2026-11-20', ['exceptions.yaml:5 exception-ended', warning]],
    ['2025', ['exceptions.yaml:5 exception-ended', warning]],
  ])(
    'until %s is compared with the date of the dataset, 2026-11-21, not with the clock',
    async (until, found) => {
      const sources = ended().write(
        'exceptions.yaml',
        exception('status-dates', 'zte-office-namibia', until),
      );
      const told = await check(sources);
      expect(told).toHaveLength(found.length);
      for (const [index, one] of found.entries()) expect(told[index]).toContain(one);
    },
  );

  it.each([
    ['a rule that tables rely on', 'reference', '"reference" allows no exception.'],
    ['personal data', 'email', '"email" allows no exception.'],
    ['the shape of a record', 'missing-field', '"missing-field" is not a rule that can have exceptions.'],
    ['a rule that does not exist', 'status-date', '"status-date" is not a rule that can have exceptions.'],
  ])('for %s is an error', async (_what, rule, message) => {
    const sources = ended().write('exceptions.yaml', exception(rule));
    expect(await check(sources)).toEqual([`exceptions.yaml:2 exception ${message}`, warning]);
  });

  it('can be for a rule about places, and for one record of a stream', async () => {
    const sources = makeSources();
    const one = sources.read(office).replace('{country: NA}', '{place: Windhuk-Hafen, country: NA}');
    const stream = `id: first-office\n${sources.read(office).replace('Office in', 'First office in')}---\nid: second-office\n${one}`;
    sources.remove(office).write('presences/zte/offices.yaml', stream);
    expect(await check(sources)).toEqual([expect.stringContaining('geo/not-found')]);
    sources.write('exceptions.yaml', exception('geo/not-found', 'second-office'));
    expect(await check(sources)).toEqual([]);
  });
});
