import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const packages = ['pyyaml', 'jsonschema', 'pandas', 'geopandas', 'pyarrow'];
const probe = 'import yaml, jsonschema, pandas, geopandas; yaml.CSafeLoader';

/** A Python with the researcher's packages: the one at hand (PYTHON, or python3), or one set up below `work`. */
export function findPython(work: string, install: boolean): string | null {
  const python = process.env.PYTHON ?? 'python3';
  if (has(python)) return python;
  if (!install) return null;
  const own = join(work, 'venv');
  const inside = join(own, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
  if (spawnSync(python, ['-m', 'venv', own]).status !== 0) return null;
  if (spawnSync(inside, ['-m', 'pip', 'install', '--quiet', ...packages]).status !== 0) return null;
  return has(inside) ? inside : null;
}

function has(python: string): boolean {
  return spawnSync(python, ['-c', probe]).status === 0;
}
