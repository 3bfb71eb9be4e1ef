import { findBrowser } from '../test/workbench/chromium';
import { startServer } from '../test/workbench/server';
async function main() {
  console.time('all');
  for (const version of ['minimum', 'stable'] as const) {
    const s = await startServer({ version }); console.log(s.port, s.output()); s.dispose();
    console.timeLog('all');
  }
  const b = await findBrowser(); console.log(b.path);
  console.timeLog('all');
}
main();
