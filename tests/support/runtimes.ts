import { spawnSync } from 'node:child_process';

/** A Python that has some packages: PYTHON of the environment, or `python3`; null, and told, where there is none. */
export function pythonWith(...packages: readonly string[]): string | null {
  const python = process.env.PYTHON ?? 'python3';
  const probe = ['-c', packages.map((name) => `import ${name}`).join('\n')];
  return found(python, probe, packages.length === 0 ? 'Python' : `Python with ${packages.join(', ')}`);
}

/** R: RSCRIPT of the environment, or `Rscript`; null, and told, where there is none. */
export function rscript(): string | null {
  return found(process.env.RSCRIPT ?? 'Rscript', ['--version'], 'R');
}

/** `ogrinfo` of GDAL; null, and told, where there is none. */
export function ogrinfo(): string | null {
  return found('ogrinfo', ['--version'], 'OGR (gdal-bin)');
}

function found(command: string, probe: readonly string[], what: string): string | null {
  if (spawnSync(command, probe).status === 0) return command;
  console.info(`not run: ${what} is not here`);
  return null;
}
