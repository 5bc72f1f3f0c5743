import { Command } from 'commander';
import { NoRelease } from '../pipeline/release/verify.ts';
import { attach } from './forge.ts';
import { Client, Refused } from './http.ts';
import { pack } from './parcel.ts';
import { deposit } from './zenodo.ts';

/*
 * Sends a finished release to where people look for it. Tokens come from the environment and are never printed. This
 * folder alone uses the network: nothing of the pipeline does.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);
const program = new Command('publish').description('sends a finished release to the forge and to Zenodo');

program
  .command('forge')
  .description('attach the release to its tag (FORGE_TOKEN, FORGE_REPOSITORY, FORGE_API)')
  .option('--dist <dir>', 'folder of the release', 'dist')
  .option('--dry-run', 'tell what would be sent, and send nothing', false)
  .action(async ({ dist, dryRun }: { dist: string; dryRun: boolean }) => {
    const client = new Client(needed('FORGE_TOKEN'), say, dryRun);
    const forge = {
      api: process.env.FORGE_API ?? 'https://api.github.com',
      repository: needed('FORGE_REPOSITORY'),
    };
    await attach(client, forge, pack(dist));
    say(dryRun ? 'Nothing was sent.' : 'The release is attached to its tag.');
  });

program
  .command('zenodo')
  .description('deposit the release (ZENODO_TOKEN, ZENODO_EARLIER); it stays a draft unless --final')
  .option('--dist <dir>', 'folder of the release', 'dist')
  .option('--dry-run', 'tell what would be sent, and send nothing', false)
  .option('--sandbox', "use Zenodo's sandbox, where nothing is for ever", false)
  .option('--final', 'publish the deposit, which nobody can undo', false)
  .action(async (options: { dist: string; dryRun: boolean; sandbox: boolean; final: boolean }) => {
    const client = new Client(needed('ZENODO_TOKEN'), say, options.dryRun);
    const host = options.sandbox ? 'https://sandbox.zenodo.org' : 'https://zenodo.org';
    const archive = {
      url: process.env.ZENODO_URL ?? host,
      earlier: process.env.ZENODO_EARLIER || undefined,
      final: options.final,
    };
    const at = await deposit(client, archive, pack(options.dist));
    if (options.dryRun) say('Nothing was sent.');
    else say(options.final ? `Published: ${at}` : `Look at the draft and publish it there: ${at}`);
  });

/** A setting of the environment. @throws Refused when it is missing. */
function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Refused(`Set ${name} in the environment.`);
  return value;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refused) && !(error instanceof NoRelease)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
