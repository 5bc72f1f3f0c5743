import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { environment, installCommand, realSources, temporaryFolder } from '../../support/release.ts';

/** What the commands of a first contribution print, as a terminal would get it. */
export interface Session {
  add(answers: readonly string[]): Promise<string>;
  run(...args: string[]): Promise<string>;
  /** Changes the text of a file. @throws when it does not hold what is to be replaced. */
  edit(file: string, from: string, to: string): void;
}

/** A clone with the real sources, on a branch that has no change yet. */
export function openSession(): Session {
  const command = installCommand();
  const cwd = temporaryFolder();
  cpSync(realSources, join(cwd, 'sources'), { recursive: true });
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=The sources');
  const start = (args: readonly string[]) =>
    spawn(process.execPath, ['--import', asTerminal, command, ...args], {
      cwd,
      env: { ...environment, FORCE_COLOR: '1' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  return {
    add: (answers) => conversation(start(['add']), answers),
    run: (...args) => conversation(start(args), []),
    edit(file, from, to) {
      const text = readFileSync(join(cwd, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(join(cwd, file), text.replace(from, to));
    },
  };
}

/** The command believes that it stands at a terminal: it paints, asks, and shows what is typed. */
const asTerminal = `data:text/javascript,${encodeURIComponent(
  'for (const stream of [process.stdin, process.stdout]) stream.isTTY = true; process.stdout.columns = 200;',
)}`;

/** Gives the next answer whenever a question stands there unanswered. */
function conversation(child: ReturnType<typeof spawn>, answers: readonly string[]): Promise<string> {
  let shown = '';
  let given = 0;
  let answered = 0;
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('the command has no streams');
  stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const isQuestion = /(?:> |\] )$/.test(stripVTControlCharacters(shown.slice(answered)));
    if (isQuestion && given < answers.length) {
      answered = shown.length;
      stdin.write(`${answers[given]}\r`);
      given += 1;
    }
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => {
      const left = answers.length - given;
      if (left > 0) fail(new Error(`${left} answers were not asked for:\n${shown}`));
      else done(shown.replaceAll('\r\n', '\n'));
    });
  });
}
