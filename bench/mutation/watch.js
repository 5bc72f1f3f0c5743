// Ends the process whose mutant never ends: by the processor time that it has used, as a machine may pause for minutes.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const watcher = `
  const { parentPort } = require('node:worker_threads');
  const { writeFileSync } = require('node:fs');
  let until = Infinity, note = '';
  const used = () => process.cpuUsage().user / 1000;
  parentPort.on('message', (task) => { until = task === null ? Infinity : used() + task.limit; note = task?.note; });
  setInterval(() => { if (used() > until) { writeFileSync(note, ''); process.kill(process.pid, 'SIGKILL'); } }, 500);
`;

/** Watches one mutant at a time. One that was ended leaves a note, so that Stryker's second try knows what became of it. */
export class Watch {
  constructor() {
    this.worker = new Worker(watcher, { eval: true });
    this.worker.unref();
  }

  /** @returns {boolean} false when this mutant was ended before; else it is watched from now on. @param limit milliseconds */
  begin(mutant, limit) {
    const note = `.endless-${mutant}`;
    if (existsSync(note)) return false;
    this.worker.postMessage({ limit, note });
    return true;
  }

  end() {
    this.worker.postMessage(null);
  }
}
