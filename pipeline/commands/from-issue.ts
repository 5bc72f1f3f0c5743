import { readFileSync } from 'node:fs';
import { parseIssueForm } from '../edit/issue-form.ts';
import type { AddOptions } from './add/options.ts';
import { addCommand } from './add.ts';

/**
 * Adds the presence that an issue describes, given a file with the text of the issue.
 *
 * @returns the exit code: 1 when the issue is not such a form, or describes no record that passes.
 */
export async function addFromIssue(file: string, options: AddOptions): Promise<number> {
  const { flags, faults } = parseIssueForm(readFileSync(file, 'utf8'));
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\nNothing was written.\n`);
    return 1;
  }
  return addCommand(['presence', ...flags], options);
}
