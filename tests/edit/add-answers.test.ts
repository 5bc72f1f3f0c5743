import { describe, expect, it } from 'vitest';
import { answer, nothingMore, skip, sourced, sources, toPlace, written } from './answering.ts';

describe('an answer to ctatlas add', () => {
  it('takes a code by any of its names, and says what was meant by what is none', async () => {
    const { code, shown } = await answer([
      ...['Traffic cameras, Kisumu', 'HUAWEI', 'Supplier', 'n'],
      ...[
        'Smart city',
        'Smart city and public securty',
        'Smart city and public security',
        skip,
        'Active',
        skip,
      ],
      ...['Kenja', '肯尼亚', 'Kisumu', skip, skip, 'n', ...nothingMore],
      ...[
        'Huawei supplied cameras.',
        'medium',
        'https://www.example.org/report?utm_source=letter',
        'n',
        skip,
        'y',
      ],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain(
      '"Smart city" is not one of the codes of category. Did you mean "smart-city-public-security"?',
    );
    expect(shown).toContain('Did you mean "smart-city-public-security" (Smart city and public security)?');
    expect(shown).toContain('"Kenja" is not one of the codes of country. Did you mean "KE" (Kenya)?');
    expect(shown).toContain('Without its tracking parameters: https://www.example.org/report\n');
    expect(shown).toContain('Already cited as "Safe city goes live"');
    expect(sources.read(written)).toContain('  - {place: Kisumu, country: KE}\n');
  });

  it('puts right what needs no judgement, and says so before it asks whether to write', async () => {
    const { code, shown } = await answer([
      ...[`${toPlace[0]}..`, ...toPlace.slice(1), 'KE', skip, skip, skip, 'n', ...nothingMore],
      ...[...sourced, skip, 'y'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain(
      'put right  title: There are two full stops.\n  It is taken as Traffic cameras, Kisumu.\n',
    );
    expect(sources.read(written)).toContain('title: Traffic cameras, Kisumu.\n');
  });
});
