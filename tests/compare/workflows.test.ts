import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { marker } from '../../pipeline/report/diff-markdown.ts';
import { environment, installCommand, listFiles, temporaryFolder } from '../support/release.ts';
import { safeCity } from '../support/sources.ts';
import { goodAnswers, issueBody } from './issue-body.ts';
import { commit, git, makeRepository } from './repository.ts';
import { stepOf, stepsOf, workflow, workflowFiles } from './workflow.ts';

const command = installCommand();

describe.each(workflowFiles)('the workflow %s', (file) => {
  it('may do no more than it must', () => {
    const { permissions, jobs } = workflow(file);
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
    const writing = Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    const rights: Record<string, string[][]> = {
      'pull-request-comment.yml': [
        ['actions', 'read'],
        ['pull-requests', 'write'],
      ],
      'issue-to-record.yml': [
        ['contents', 'write'],
        ['issues', 'write'],
        ['pull-requests', 'write'],
      ],
      'release.yml': [
        ['contents', 'write'],
        ['pages', 'write'],
        ['id-token', 'write'],
      ],
    };
    expect(writing).toEqual(rights[file] ?? []);
  });

  it('runs actions of GitHub by their major version, leaves no token behind, and uses Node 20', () => {
    for (const { uses, with: given } of stepsOf(file)) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
      if (uses.startsWith('actions/checkout')) expect(given).toMatchObject({ 'persist-credentials': false });
      if (uses.startsWith('actions/setup-node')) expect(given).toMatchObject({ 'node-version': 20 });
    }
  });

  it('puts nothing of an event into a script: it comes by the environment, and only numbers and names of ours', () => {
    for (const { run, with: given, env } of stepsOf(file)) {
      expect(`${run ?? ''}${String(given?.script ?? '')}`).not.toContain('${{');
      for (const value of Object.values(env ?? {}))
        expect(value).toMatch(
          /^\$\{\{ (?:github\.token|github\.event\.issue\.number|github\.event\.repository\.default_branch|github\.repository|github\.event_name == 'workflow_dispatch'|(?:secrets|vars)\.[A-Z_]+) \}\}$/,
        );
    }
  });

  it('names commands and options that there are', () => {
    const scripts = stepsOf(file).map(({ run }) => run ?? '');
    const calls = scripts.flatMap((run) => [...run.matchAll(/npx ctatlas (\w+)([^\n|>)]*)/g)]);
    for (const [, name = '', rest = ''] of calls) {
      const help = execFileSync(process.execPath, [command, name, '--help'], {
        encoding: 'utf8',
        env: environment,
      });
      expect(help).toContain(`Usage: ctatlas ${name} `);
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(help).toContain(`${option} `);
    }
    for (const [, name = ''] of scripts.flatMap((run) => [...run.matchAll(/\bbash (\S+)/g)]))
      expect(existsSync(name)).toBe(true);
  });
});

describe('a pull request', () => {
  it('is checked with no right but to read, and what it did is handed over as files', () => {
    const { on } = workflow('pull-request.yml');
    expect(Object.keys(on)).toEqual(['pull_request', 'push']);
    expect(on).not.toHaveProperty('pull_request_target');
    expect(stepOf('pull-request.yml', 'actions/upload-artifact').with).toMatchObject({ name: 'review' });
    const listener = workflow('pull-request-comment.yml');
    expect(listener.on).toEqual({
      workflow_run: { workflows: [workflow('pull-request.yml').name], types: ['completed'] },
    });
    expect(stepOf('pull-request-comment.yml', 'actions/download-artifact').with).toMatchObject({
      name: 'review',
    });
    // It runs with a token: nothing of the pull request is checked out or run there.
    expect(stepsOf('pull-request-comment.yml').map(({ uses, run }) => [uses, run])).toEqual([
      ['actions/download-artifact@v4', undefined],
      ['actions/github-script@v7', undefined],
    ]);
  });

  it('gets the comment, the map and the patch that its steps write', () => {
    const sources = makeRepository();
    const top = join(sources.dir, '..');
    sources
      .edit(safeCity, '{place: Mombasa, country: KE}', '{place: Kisumu, country: KE}')
      .edit(safeCity, 'value: 1800', 'value:   1900');
    commit(sources, 'change');
    runStep(top, stepOf('pull-request.yml', 'What the change does to the data').run);
    const comment = readFileSync(join(top, 'review', 'comment.md'), 'utf8');
    expect(comment).toContain('`locations[2].place`: `Mombasa` → `Kisumu`');
    expect(readFileSync(join(top, 'review', 'changes.geojson'), 'utf8')).toContain('"change":"moved"');
    runStep(top, stepOf('pull-request.yml', 'Suggested changes, as a patch').run);
    const patch = readFileSync(join(top, 'review', 'fix.patch'), 'utf8');
    expect(patch).toContain(`+++ b/sources/${safeCity}`);
    // Only what the pull request touched.
    expect(patch.match(/^\+\+\+ /gm)).toHaveLength(1);
    const suggestions = readFileSync(join(top, 'review', 'suggestions.patch'), 'utf8');
    expect(suggestions.match(/^\+\+\+ /gm)).toHaveLength(1);
    git(top, 'checkout', '--quiet', '--', 'sources');
    git(top, 'apply', join('review', 'fix.patch'));
  });

  it('gets a comment as well when nothing could be compared', () => {
    const sources = makeRepository();
    const top = join(sources.dir, '..');
    sources.remove('codelists/topics.yaml');
    commit(sources, 'breaks everything');
    runStep(top, stepOf('pull-request.yml', 'What the change does to the data').run);
    expect(readFileSync(join(top, 'review', 'comment.md'), 'utf8')).toContain('**Could not be compared.**');
  });
});

describe('an accepted issue', () => {
  let top = '';
  let event = '';
  beforeAll(() => {
    top = join(makeRepository().dir, '..');
    event = join(top, 'event.json');
  });
  const accept = (body: string | null) => {
    writeFileSync(event, JSON.stringify({ issue: { body, number: 7 } }));
    const env = { GITHUB_EVENT_PATH: event, RUNNER_TEMP: top, GITHUB_OUTPUT: join(top, 'output') };
    writeFileSync(env.GITHUB_OUTPUT, '');
    runStep(top, stepOf('issue-to-record.yml', 'The text of the issue as a file').run, env);
    runStep(top, stepOf('issue-to-record.yml', 'The issue as a record').run, env);
    const added = git(top, 'ls-files', '--others', 'sources').split('\n').filter(Boolean);
    return { output: readFileSync(env.GITHUB_OUTPUT, 'utf8'), added };
  };

  it('needs the label of a maintainer', () => {
    expect(workflow('issue-to-record.yml').on).toEqual({ issues: { types: ['labeled'] } });
    expect(workflow('issue-to-record.yml').jobs.record?.if).toContain(
      "github.event.label.name == 'accepted'",
    );
  });

  it.each([
    ['nothing', null],
    ['shell', '$(touch owned) `touch owned` "; touch owned; "'],
    ['a missing title', issueBody({ ...goodAnswers, title: '_No response_' })],
    ['other folders', issueBody({ ...goodAnswers, 'organizations.id': '../../x' })],
  ])('with %s becomes no record, and the steps go on to say why', (_what, body) => {
    expect(accept(body)).toEqual({ output: 'written=false\n', added: [] });
    expect(listFiles(top).filter((path) => path.includes('owned'))).toEqual([]);
    expect(readFileSync(join(top, 'said.txt'), 'utf8')).not.toBe('');
  });

  it('becomes a record that passes the check', () => {
    const { output, added } = accept(
      issueBody({ ...goodAnswers, title: 'Cameras `$(touch owned)` & "more"' }),
    );
    expect(output).toBe('written=true\n');
    expect(added).toEqual([expect.stringMatching(/^sources\/presences\/huawei\/[a-z0-9-]+\.yaml$/)]);
    expect(listFiles(top).filter((path) => path.endsWith('owned'))).toEqual([]);
  });

  it('is answered with text that is nothing but text', () => {
    writeFileSync(join(top, 'said.txt'), 'error @user\r# x\n```\n<b>\u001B[31m\n');
    const bin = tool(top, 'gh', 'exit 0');
    const { run } = stepOf('issue-to-record.yml', 'What is missing');
    runStep(top, run, {
      RUNNER_TEMP: top,
      ISSUE: '7',
      GITHUB_REPOSITORY: 'a/b',
      PATH: `${bin}:${process.env.PATH}`,
    });
    const [, ...lines] = readFileSync(join(top, 'answer.md'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(['', '    error @user# x', '    ```', '    <b>[31m']);
  });
});

describe('the comment', () => {
  it('begins with the line that the workflow looks for', () => {
    expect(String(stepOf('pull-request-comment.yml', 'actions/github-script').with?.script)).toContain(
      `const marker = '${marker}';`,
    );
  });
});

/** A program of this name in a folder of its own. @returns the folder. */
function tool(top: string, name: string, script: string): string {
  const bin = join(top, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return bin;
}

/** Runs a step as a workflow does, with the command of this tree in the place of the installed one. */
function runStep(top: string, script: string | undefined, env: NodeJS.ProcessEnv = {}): void {
  const bin = tool(temporaryFolder(), 'npx', `shift\nexec "${process.execPath}" "${command}" "$@"`);
  const path = `${bin}:${env.PATH ?? process.env.PATH}`;
  const { status, stderr } = spawnSync('bash', ['-e', '-c', script ?? 'exit 9'], {
    cwd: top,
    encoding: 'utf8',
    env: { ...environment, ...env, PATH: path },
  });
  if (status !== 0) throw new Error(`the step ended with ${status}: ${stderr}`);
}
