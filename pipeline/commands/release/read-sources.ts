import type { Story } from '../../load/stories.ts';
import type { Progress } from '../../report/progress.ts';
import { type Survey, survey } from '../../survey/survey.ts';
import type { Frame } from '../../validate/frame.ts';
import { flattenCodelists, flattenDataset } from '../../warehouse/flatten/codelists.ts';
import { Flattener } from '../../warehouse/flatten/flatten.ts';
import { geometryCells } from '../../warehouse/flatten/geometry.ts';
import type { StageFiles } from '../../warehouse/stage-files.ts';
import { releaseMemory } from '../memory.ts';

/** V8 would let the garbage of a hundred thousand records pile up, and DuckDB needs the room. */
const recordsPerCollection = 2_000;

export interface Read extends Survey {
  /** Nothing where it is at fault. */
  readonly frame: Frame | null;
  readonly stories: readonly Story[];
}

/** Walks the sources and stages every valid record. */
export async function readSources(sources: string, stage: StageFiles, progress: Progress): Promise<Read> {
  const open: { flattener?: Flattener; frame?: Frame; stories?: readonly Story[] } = {};
  const seen = await survey(sources, {
    frame(frame, stories) {
      Object.assign(open, { frame, stories });
      const { codelists } = frame;
      flattenCodelists(stage.emit, codelists);
      flattenDataset(stage.emit, frame);
      open.flattener = new Flattener(
        stage.emit,
        new Map(codelists.countries.codes.map(({ code, iso3 }) => [code, iso3])),
      );
    },
    record(record, placed) {
      const { flattener } = open;
      if (flattener === undefined) throw new Error('a record came before the codelists');
      switch (record.kind) {
        case 'place':
          return flattener.place(record.id, record.value);
        case 'organization':
          return flattener.organization(record.id, record.value);
        case 'term':
          return flattener.term(record.id, record.value);
        case 'activity':
          return flattener.activity(
            record.id,
            record.value,
            placed?.places ?? [],
            geometryCells(placed?.shape ?? null, placed?.lineKind ?? null),
          );
        case 'presence':
          return flattener.presence(
            record.id,
            record.value,
            placed?.places ?? [],
            geometryCells(placed?.shape ?? null, placed?.lineKind ?? null),
          );
      }
    },
    progress(done, of) {
      progress.step(done, of);
      if (done % recordsPerCollection === 0) releaseMemory();
    },
    notice: progress.notice,
  });
  const { flattener, frame = null, stories = [] } = open;
  for (const dispute of frame?.disputes ?? []) flattener?.dispute(dispute);
  return { ...seen, frame, stories };
}
