import type { Codelists } from '../../schemas/codelists.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import { Flattener } from '../warehouse/flatten/flatten.ts';
import type { Emit } from '../warehouse/staging.ts';

interface Extent {
  presences: number;
  readonly countries: Set<string>;
}

/**
 * Counts the headline figures of sources without building a release. Records are taken apart by the flattener of
 * the release itself, so that a statement, a source and a location are here what they are there.
 */
export class HeadlineCounter {
  readonly flattener: Flattener;
  private readonly all: Extent = { presences: 0, countries: new Set() };
  private readonly extents = { categories: new Map(), groups: new Map(), programmes: new Map() } as Record<
    'categories' | 'groups' | 'programmes',
    Map<string, Extent>
  >;
  private readonly rows = { organizations: 0, activities: 0, statements: 0, sources: 0 };
  private readonly categories: ReadonlyMap<string, Codelists['categories']['codes'][number]>;
  private equipmentSales = 0;
  /** What the presence counts towards whose locations come next. */
  private current: readonly Extent[] = [];

  constructor(private readonly codelists: Codelists) {
    this.categories = new Map(codelists.categories.codes.map((entry) => [entry.code, entry]));
    this.flattener = new Flattener(
      this.emit,
      new Map(codelists.countries.codes.map(({ code, iso3 }) => [code, iso3])),
    );
  }

  private readonly emit: Emit = (table, row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    if (Object.hasOwn(this.rows, table)) this.rows[table as keyof typeof this.rows] += 1;
    else if (table === 'presences') this.presence(String(cells.category), cells.programme);
    else if (table === 'locations' && cells.record_kind === 'presence') {
      for (const extent of this.current) extent.countries.add(String(cells.country));
    }
  };

  private presence(category: string, programme: unknown): void {
    const entry = this.categories.get(category);
    if (entry?.equipment_sale === true) this.equipmentSales += 1;
    this.current = [
      this.all,
      extentOf(this.extents.categories, category),
      ...(entry === undefined ? [] : [extentOf(this.extents.groups, entry.group)]),
      ...(typeof programme === 'string' ? [extentOf(this.extents.programmes, programme)] : []),
    ];
    for (const extent of this.current) extent.presences += 1;
  }

  /** The figures, once every record was taken apart. */
  headline(): Headline {
    const { categories, programmes } = this.codelists;
    const { presences, countries } = this.all;
    return {
      organizations: this.rows.organizations,
      presences,
      presences_without_equipment_sales: presences - this.equipmentSales,
      activities: this.rows.activities,
      data_points: this.rows.statements,
      countries: countries.size,
      sources: this.rows.sources,
      categories: figuresOf(categories.codes, this.extents.categories),
      groups: figuresOf(this.codelists['category-groups'].codes, this.extents.groups),
      programmes: figuresOf(programmes.codes, this.extents.programmes),
    };
  }
}

function extentOf(extents: Map<string, Extent>, code: string): Extent {
  let extent = extents.get(code);
  if (extent === undefined) {
    extent = { presences: 0, countries: new Set() };
    extents.set(code, extent);
  }
  return extent;
}

function figuresOf(
  codes: readonly { readonly code: string; readonly label: string }[],
  extents: ReadonlyMap<string, Extent>,
): Headline['groups'] {
  return Object.fromEntries(
    codes.map(({ code, label }) => {
      const extent = extents.get(code);
      return [code, { label, presences: extent?.presences ?? 0, countries: extent?.countries.size ?? 0 }];
    }),
  );
}
