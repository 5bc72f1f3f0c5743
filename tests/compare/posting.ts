import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { temporaryFolder } from '../support/release.ts';
import { stepOf } from './workflow.ts';

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: { readonly login: string } | null;
  body: string;
}
export const bot = { login: 'github-actions[bot]' };
const script = String(stepOf('pull-request-comment.yml', 'actions/github-script').with?.script);
const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;
const home = process.cwd();
afterEach(() => process.chdir(home));

/** A suggestion at lines of a file. */
export interface Suggestion {
  readonly id?: number;
  readonly user?: { readonly login: string };
  readonly path: string;
  readonly line: number;
  readonly start_line?: number;
  readonly body: string;
}

/** What GitHub knows of a pull request beside its comments. */
export interface Review {
  /** The files that it changes, with their patches. */
  readonly files: readonly { readonly filename: string; readonly patch?: string }[];
  readonly suggestions: Suggestion[];
  readonly warnings: string[];
}

/** Posts what a run handed over. @returns the comments that there are then. */
export async function post(
  files: Readonly<Record<string, string>>,
  comments: Comment[] = [],
  pulls = [{ number: 5, head: { sha: 'abcdef1234' } }],
  review?: Review,
): Promise<Comment[]> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'review'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'review', name), text);
  return postFrom(folder, comments, pulls, review);
}

export async function postFrom(
  folder: string,
  comments: Comment[] = [],
  pulls = [{ number: 5, head: { sha: 'abcdef1234' } }],
  review: Review = { files: [], suggestions: [], warnings: [] },
): Promise<Comment[]> {
  process.chdir(folder);
  const asked: string[] = [];
  const listComments = 'listComments';
  const github = {
    paginate: async (call: string, { issue_number }: { issue_number: number }) => {
      if (call === 'listFiles') return review.files;
      if (call === 'listReviewComments') return [...review.suggestions];
      return comments.filter(({ issue }) => issue === issue_number);
    },
    rest: {
      pulls: {
        list: async ({ head }: { head: string }) => {
          asked.push(head);
          return { data: pulls };
        },
        listFiles: 'listFiles',
        listReviewComments: 'listReviewComments',
        createReviewComment: async (comment: Suggestion) => {
          review.suggestions.push({ ...comment, id: 200 + review.suggestions.length, user: bot });
        },
        deleteReviewComment: async ({ comment_id }: { comment_id: number }) => {
          const at = review.suggestions.findIndex(({ id }) => id === comment_id);
          review.suggestions.splice(at, 1);
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
  await run(
    github,
    context,
    { info: () => undefined, warning: (text: string) => review.warnings.push(text) },
    require,
  );
  expect(asked).toEqual(['them:mine']);
  return comments;
}
