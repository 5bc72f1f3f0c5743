import { relative } from 'node:path';
import type * as z from 'zod';
import type { RecordKind } from '../../schemas/dataset.ts';
import { codelistSchemas, folders, singleFiles } from '../../schemas/kinds.ts';
import type { SourceFile } from '../load/files.ts';

/** How a file of the archive is written. */
export interface Form {
  readonly schema: z.ZodType;
  /** Address of its JSON Schema, as seen from the file. */
  readonly schemaAddress: string;
  /** Records and codelists have one style; the single files keep the brackets and folds that their editors chose. */
  readonly style: 'record' | 'free';
}

/** The form of a file, or null for files that are no YAML. */
export function formOf(source: SourceFile, sources: string): Form | null {
  const depth = relative(sources, source.file).split(/[\\/]/).length;
  switch (source.role) {
    case 'records':
      return {
        schema: source.folder.schema,
        schemaAddress: address(source.folder.kind, depth),
        style: 'record',
      };
    case 'codelist':
      return {
        schema: codelistSchemas[source.codelist],
        schemaAddress: address(`codelist-${source.codelist}`, depth),
        style: 'record',
      };
    case 'single': {
      const { schema } = singleFiles[source.single];
      return { schema, schemaAddress: address(schema.meta()?.id ?? '', depth), style: 'free' };
    }
    default:
      return null;
  }
}

/** The form of a new record. */
export function formOfKind(kind: RecordKind): Form {
  const folder = folders.find((candidate) => candidate.kind === kind);
  if (folder === undefined) throw new Error(`no folder for records of kind ${kind}`);
  return {
    schema: folder.schema,
    schemaAddress: address(kind, folder.byOrganization ? 3 : 2),
    style: 'record',
  };
}

function address(schema: string, depth: number): string {
  return `${'../'.repeat(depth)}schemas/json/${schema}.schema.json`;
}
