import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../pipeline/load/comments.ts';

/** Comments as `document line:column text`. */
const seen = async (text: string) =>
  (await commentsOf(text)).map((one) => `${one.document} ${one.line}:${one.column}${one.text}`);

describe('a comment that may hold personal data', () => {
  it.each([
    ['a: b # ask a@b.example\n', ['0 1:6 ask a@b.example']],
    ['# tel 020 1234567\na: b\n', ['0 1:1 tel 020 1234567']],
    ['a: b\n\n  # Passport of the owner', ['0 3:3 Passport of the owner']],
    ['a: b\r\n# id card\r\nc: d\r\n', ['0 2:1 id card']],
    ['a: b # (02) 01-23\n', ['0 1:6 (02) 01-23']],
    ['a: "#1 x@y" # x@z\n', ['0 1:13 x@z']],
    ['a: >-\n  text # no@comment\n# but@this\n', ['0 3:1 but@this']],
    ['a:\n  - b # one@x\n  - c\n  - d # two@x\n', ['0 2:7 one@x', '0 4:7 two@x']],
  ])('is found where it stands: %j', async (text, comments) => {
    expect(await seen(text)).toEqual(comments);
  });

  it.each([
    'a: b # nothing of that kind\n',
    'a: b # since 2014\n',
    'a: b # no 12345, nor x12345\n',
    'a: "# a@b.example"\n',
    'a: b#c@d.example\n',
    'a: a@b.example\n',
    '',
  ])('is not in %j', async (text) => expect(await seen(text)).toEqual([]));

  it('belongs to the record of the stream in which it stands', async () => {
    const stream = '# a@0\n---\n# a@1\na: b\n--- # a@2\nc: d # a@3\n---\n# a@4\n';
    expect(await seen(stream)).toEqual(['0 1:1 a@0', '0 3:1 a@1', '1 5:5 a@2', '1 6:6 a@3', '2 8:1 a@4']);
    expect(await seen('a: b\n# a@0\n---\n# a@1\n')).toEqual(['0 2:1 a@0', '1 4:1 a@1']);
  });

  it('costs no more than its length, however many there are', async () => {
    const begin = performance.now();
    expect(await commentsOf('# a@b.example\n'.repeat(20_000))).toHaveLength(20_000);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
