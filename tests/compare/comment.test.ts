// The script that posts the comment, run as actions/github-script runs it, against a GitHub that is a few lists.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { marker } from '../../pipeline/report/diff-markdown.ts';
import { temporaryFolder } from '../support/release.ts';
import { stepOf } from './workflow.ts';

interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: { readonly login: string } | null;
  body: string;
}
const bot = { login: 'github-actions[bot]' };
const script = String(stepOf('pull-request-comment.yml', 'actions/github-script').with?.script);
const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;
const home = process.cwd();
afterEach(() => process.chdir(home));

/** Posts what a run handed over. @returns the comments that there are then. */
async function post(
  files: Readonly<Record<string, string>>,
  comments: Comment[] = [],
  pulls = [{ number: 5, head: { sha: 'abcdef1234' } }],
): Promise<Comment[]> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'review'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'review', name), text);
  return postFrom(folder, comments, pulls);
}

async function postFrom(
  folder: string,
  comments: Comment[] = [],
  pulls = [{ number: 5, head: { sha: 'abcdef1234' } }],
): Promise<Comment[]> {
  process.chdir(folder);
  const asked: string[] = [];
  const listComments = 'listComments';
  const github = {
    paginate: async (_call: string, { issue_number }: { issue_number: number }) =>
      comments.filter(({ issue }) => issue === issue_number),
    rest: {
      pulls: {
        list: async ({ head }: { head: string }) => {
          asked.push(head);
          return { data: pulls };
        },
      },
      issues: {
        listComments,
        createComment: async ({ issue_number, body }: { issue_number: number; body: string }) =>
          comments.push({ id: 100 + comments.length, issue: issue_number, user: bot, body }),
        updateComment: async ({ comment_id, body }: { comment_id: number; body: string }) => {
          const comment = comments.find(({ id }) => id === comment_id);
          if (comment !== undefined) comment.body = body;
        },
      },
    },
  };
  const context = {
    repo: { owner: 'us', repo: 'atlas' },
    serverUrl: 'https://github.example',
    payload: {
      workflow_run: {
        id: 9,
        head_sha: 'abcdef1234',
        head_branch: 'mine',
        head_repository: { owner: { login: 'them' } },
      },
    },
  };
  const require = createRequire(import.meta.url);
  const run = new AsyncFunction('github', 'context', 'core', 'require', script);
  await run(github, context, { info: () => undefined }, require);
  expect(asked).toEqual(['them:mine']);
  return comments;
}

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
