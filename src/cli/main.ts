import { once } from 'node:events';
import { cacheHome } from '../host/cache';
import { systemClock } from '../host/clock';
import { USAGE } from './command';
import { type Io, OutputClosed } from './io';
import { run } from './run';

/** Whether output was lost to something else than a reader that went away: a full disk. */
let lost = false;

/** The streams and the clock of this process. */
function processIo(): Io {
  let closed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code === 'EPIPE' || lost) return;
    lost = true;
    process.exitCode = USAGE;
    process.stderr.write(`steward: cannot write the output: ${error.message}\n`);
  });
  process.stderr.on('error', () => undefined);
  return {
    cwd: process.cwd(),
    clock: systemClock,
    cacheHome: cacheHome(process.env),
    input: process.stdin,
    async write(text) {
      if (closed) throw new OutputClosed();
      if (process.stdout.write(text)) return;
      // A reader that went away answers with an error and never with "drain".
      await once(process.stdout, 'drain').catch(() => {
        throw new OutputClosed();
      });
    },
    note: (text) => void process.stderr.write(text),
  };
}

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = lost ? USAGE : code;
});
