// Builds the files that a browser loads, and writes down what they were built from.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const out = process.argv[2] ?? '../resources/org/nublox/diagram/client';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: { app: 'src/app.ts' },
  outdir: out,
  bundle: true,
  minify: true,
  keepNames: true,
  legalComments: 'none',
  target: ['es2020', 'safari15'],
  format: 'iife',
  loader: { '.ttf': 'file', '.svg': 'dataurl' },
  assetNames: '[name]',
  external: ['/inter-regular.woff', '/inter-semibold.woff'],
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
});
copyFileSync('src/index.html', `${out}/index.html`);

// line ends are those of the repository, whatever the system's
const inputs = ['build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', ...readdirSync('src').sort().map(f => `src/${f}`)];
const sums = inputs.map(f => `${createHash('sha256').update(readFileSync(f, 'utf8').replaceAll('\r\n', '\n')).digest('hex')}  ${f}`);
writeFileSync(`${out}/built-from.txt`, sums.join('\n') + '\n');
