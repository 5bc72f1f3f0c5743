import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Hold } from '../../pipeline/release/hold.ts';

// A process of its own, run by hold.test.ts: <folder> <milliseconds>. It takes the lock again and again, tells each
// time that it has, and ends with 3 when it meets another one that lives.
const [folder = '', duration = '0'] = process.argv.slice(2);
const hold = new Hold(join(folder, '.dist.lock'));
const within = join(folder, 'within');
const until = Date.now() + Number(duration);

/** Whether another process that lives says that it holds the lock. */
function meetsAnother(): boolean {
  try {
    writeFileSync(within, String(process.pid), { flag: 'wx' });
    return false;
  } catch {
    // The one who wrote it may have been killed, even before its number was written.
    const pid = Number(readFileSync(within, 'utf8'));
    writeFileSync(within, String(process.pid));
    return pid > 0 && lives(pid);
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

while (Date.now() < until) {
  if (hold.take() === null) {
    if (meetsAnother()) process.exit(3);
    process.send?.('holds');
    await wait(2);
    rmSync(within);
    hold.giveUp();
  }
  await wait(1);
}
process.disconnect();
