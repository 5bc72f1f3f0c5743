import { Library } from '../edit/add/library.ts';

/** The sources for a command that adds records; told of the reason, and null, when they cannot be read as a whole. */
export async function openLibrary(sources: string): Promise<Library | null> {
  const notice = (message: string) => process.stderr.isTTY && process.stderr.write(`${message}\n`);
  const library = await Library.open(sources, notice);
  if (library === null)
    process.stderr.write('The codelists or dataset.yaml have errors: ctatlas check says what they are.\n');
  return library;
}
