import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cached, npmInstall } from './cache';

/** A browser to drive, and what its process needs in its environment. */
export interface BrowserBinary {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

const release = '147.0.0';
const fonts = '2.37.3';

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** `CHROME_PATH`, else the system's browser, else a headless Chromium installed into `.cache`. */
export async function findBrowser(): Promise<BrowserBinary> {
  const given = process.env.CHROME_PATH ?? systemBrowser();
  if (given) return { path: given, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH.');
  }
  return headlessChromium();
}

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of installed[process.platform] ?? []) {
    if (name.includes('/') || name.includes('\\')) {
      if (existsSync(name)) return name;
    } else {
      const folder = folders.find((candidate) => existsSync(join(candidate, name)));
      if (folder) return join(folder, name);
    }
  }
  return undefined;
}

/**
 * The npm package holds a Chromium, the libraries a bare system lacks and one font, compressed.
 * They are unpacked here rather than by the package's own code, which asks for a newer Node.
 */
async function headlessChromium(): Promise<BrowserBinary> {
  const folder = await cached(`chromium-${release}`, async (into, report) => {
    report('Chromium and fonts from npm');
    await npmInstall(into, [`@sparticuz/chromium@${release}`, `dejavu-fonts-ttf@${fonts}`]);
    report('unpack');
    const bin = join(into, 'node_modules/@sparticuz/chromium/bin');
    const binary = brotliDecompressSync(readFileSync(join(bin, 'chromium.br')));
    writeFileSync(join(into, 'chromium'), binary, { mode: 0o755 });
    for (const part of ['al2023', 'fonts']) unpack(bin, part, join(into, part));
    rmSync(bin, { recursive: true });
  });
  const path = join(folder, 'chromium');
  const env: NodeJS.ProcessEnv = { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) };
  if (startError(path)) {
    const own = join(folder, 'al2023/lib');
    const given = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = given ? `${own}${delimiter}${given}` : own;
    const error = startError(path, env);
    if (error) throw new Error(`Chromium lacks something of this system: ${error}`);
  }
  return { path, env };
}

/** One archive of the package; every Debian has tar, none needs an unpacker from npm. */
function unpack(bin: string, part: string, into: string): void {
  mkdirSync(into, { recursive: true });
  const archive = join(into, 'archive.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, `${part}.tar.br`))));
  execFileSync('tar', ['-xf', archive, '-C', into, '--no-same-owner']);
  rmSync(archive);
}

/** What the loader says where the binary does not start; undefined where it does. */
function startError(path: string, env?: NodeJS.ProcessEnv): string | undefined {
  const options = { env, encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stderr } = spawnSync(path, ['--version', '--no-sandbox'], options);
  return status === 0 ? undefined : stderr || 'it does not start';
}

/**
 * A system without fonts would show boxes, and every system would show other glyphs: screenshots
 * and layouts are compared, so the same two families are used wherever this browser runs.
 */
function fontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const prefer = (generic: string, family: string): string =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>${join(folder, 'node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('system-ui', 'Open Sans')}
  ${prefer('serif', 'DejaVu Serif')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`,
  );
  return file;
}
