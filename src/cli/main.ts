import { once } from 'node:events';
import { systemClock } from '../host/clock';
import { type Io, OutputClosed } from './io';
import { run } from './run';

/** The streams and the clock of this process. */
function processIo(): Io {
  let closed = false;
  process.stdout.on('error', () => (closed = true));
  process.stderr.on('error', () => undefined);
  return {
    cwd: process.cwd(),
    clock: systemClock,
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
  process.exitCode = code;
});
