import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marker } from '../../pipeline/report/diff-markdown.ts';
import { temporaryFolder } from '../support/release.ts';
import { bot, post, postFrom, type Review } from './posting.ts';

const report = `${marker}\n## What this does to the data\n\n**No differences.**\n`;

describe('the comment of a pull request', () => {
  it('is made once, and replaced by later runs', async () => {
    const comments = await post({ 'comment.md': report });
    expect(comments).toMatchObject([{ issue: 5, body: expect.stringContaining('**No differences.**') }]);
    await post({ 'comment.md': `${report}Changed.\n` }, comments);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('Changed.');
    expect(comments[0]?.body).toContain('https://github.example/us/atlas/actions/runs/9');
  });

  it('never replaces what a person wrote, even one who copied its first line', async () => {
    const theirs = { id: 1, issue: 5, user: { login: 'somebody' }, body: `${marker} mine` };
    const ghost = { id: 2, issue: 5, user: null, body: marker };
    const other = { id: 3, issue: 5, user: bot, body: 'Another workflow.' };
    const comments = await post({ 'comment.md': report }, [theirs, ghost, other]);
    expect(comments.map(({ body }) => body)).toMatchObject([
      `${marker} mine`,
      marker,
      'Another workflow.',
      expect.stringContaining('No differences'),
    ]);
  });

  it('is not posted for a commit that is no longer the newest', async () => {
    expect(await post({ 'comment.md': report }, [], [{ number: 5, head: { sha: 'other' } }])).toEqual([]);
  });

  it('says so when there is nothing to say, or when it is not the report of the command', async () => {
    for (const files of [{}, { 'comment.md': '' }, { 'comment.md': 'Buy this' }]) {
      const [comment] = await post(files as Record<string, string>);
      expect(comment?.body).toMatch(
        /^<!-- ctatlas diff -->\n## What this does to the data\n\n\*\*Could not be compared/,
      );
      expect(comment?.body).not.toContain('Buy this');
    }
  });

  it('shows a short patch, which cannot end the block that it stands in', async () => {
    const patch = '--- a/x\n+++ b/x\n+~~~~\n+```\n+</details> @user\n';
    const [comment] = await post({ 'comment.md': report, 'fix.patch': patch });
    expect(comment?.body).toContain(`\n~~~~~diff\n${patch}~~~~~\n`);
    const [long] = await post({ 'comment.md': report, 'fix.patch': `+${'x'.repeat(5000)}\n` });
    expect(long?.body).toContain('too long to show');
    expect(long?.body.length).toBeLessThan(1000);
  });

  it('stays below what GitHub takes', async () => {
    const [comment] = await post({
      'comment.md': report + 'x'.repeat(64_700),
      'fix.patch': '+x\n'.repeat(900),
    });
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
  });

  it('is never read through a link out of its folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'review'));
    writeFileSync(join(folder, 'secret'), `${marker}\nsecret`);
    symlinkSync(join(folder, 'secret'), join(folder, 'review', 'comment.md'));
    const [comment] = await postFrom(folder);
    expect(comment?.body).not.toContain('secret');
  });
});

describe('suggested changes', () => {
  const file = 'sources/presences/zte/a.yaml';
  const patch = `--- a/${file}
+++ b/${file}
@@ -2,3 +2,3 @@
 title: A
-category:   overseas-office
+category: overseas-office
 status: active
@@ -20,1 +20,2 @@
 sources:
+# \`\`\`
`;
  const pulls = [{ number: 5, head: { sha: 'abcdef1234' } }];
  const suggest = (review: Review, suggestions = patch) =>
    post({ 'comment.md': report, 'suggestions.patch': suggestions }, [], pulls, review);

  it('stand at the lines of the pull request, and only there', async () => {
    const review: Review = {
      files: [{ filename: file, patch: '@@ -1,2 +1,5 @@\n x' }, { filename: 'other.bin' }],
      suggestions: [],
      warnings: [],
    };
    await suggest(review);
    expect(review.warnings).toEqual([]);
    expect(review.suggestions).toMatchObject([
      { path: file, start_line: 2, line: 4, side: 'RIGHT', commit_id: 'abcdef1234', pull_number: 5 },
    ]);
    expect(review.suggestions[0]?.body).toContain(
      '\n```suggestion\ntitle: A\ncategory: overseas-office\nstatus: active\n```\n',
    );
  });

  it('cannot end the block that they stand in', async () => {
    const review: Review = {
      files: [{ filename: file, patch: '@@ -0,0 +1,30 @@' }],
      suggestions: [],
      warnings: [],
    };
    await suggest(review);
    expect(review.suggestions[1]).toMatchObject({
      line: 20,
      body: expect.stringContaining('\n````suggestion\n'),
    });
    expect(review.suggestions[1]).not.toHaveProperty('start_line');
  });

  it('are made once; those that no longer hold are taken away, and those of people stay', async () => {
    const review: Review = {
      files: [{ filename: file, patch: '@@ -0,0 +1,30 @@' }],
      suggestions: [
        { id: 1, user: { login: 'somebody' }, path: file, line: 3, body: '<!-- ctatlas fix --> mine' },
        { id: 2, user: bot, path: file, line: 9, body: '<!-- ctatlas fix -->\nold' },
      ],
      warnings: [],
    };
    await suggest(review);
    const first = review.suggestions.map(({ id }) => id);
    expect(first).toHaveLength(3);
    expect(first).not.toContain(2);
    await suggest(review);
    expect(review.suggestions.map(({ id }) => id)).toEqual(first);
    await suggest(review, '');
    expect(review.suggestions.map(({ id }) => id)).toEqual([1]);
  });

  it('that GitHub refuses leave the comment as it is', async () => {
    const review = { files: null, suggestions: [], warnings: [] } as unknown as Review;
    expect(await suggest(review)).toMatchObject([{ body: expect.stringContaining('No differences') }]);
    expect(review.warnings).toHaveLength(1);
  });
});
