// Builds the files that a browser loads, and writes down what they were built from.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const out = process.argv[2] ?? '../resources/org/nublox/diagram/client';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/**
 * The framework's packages hold their sources beside what was made of them for Node. From the sources one scope is
 * made, without what nobody refers to: the script is little more than half as large, and starts in a third of the time.
 */
const fromSources = {
  name: 'from-sources',
  setup(to) {
    to.onResolve({ filter: /^(@eclipse-glsp\/(client|protocol|sprotty)|sprotty|sprotty-protocol)(\/lib\/.*)?$/ }, ({ path }) => {
      const [, name, inner = '/index'] = path.match(/^(@eclipse-glsp\/\w+|[\w-]+)(?:\/lib(\/.*))?$/);
      const source = resolve('node_modules', name, 'src' + inner);
      return { path: ['.ts', '.tsx', '/index.ts'].map(end => source + end).find(existsSync) };
    });
  },
};

await build({
  entryPoints: { app: 'src/app.ts', early: 'src/early.ts' },
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: 'none',
  target: ['es2020', 'safari15'],
  format: 'iife',
  loader: { '.ttf': 'file', '.svg': 'dataurl' },
  assetNames: '[name]',
  external: ['/inter-regular.woff', '/inter-semibold.woff'],
  tsconfig: 'tsconfig.json',
  plugins: [fromSources],
  logLevel: 'warning',
});
copyFileSync('src/index.html', `${out}/index.html`);

// line ends are those of the repository, whatever the system's
const inputs = ['build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', ...readdirSync('src').sort().map(f => `src/${f}`)];
const sums = inputs.map(f => `${createHash('sha256').update(readFileSync(f, 'utf8').replaceAll('\r\n', '\n')).digest('hex')}  ${f}`);
writeFileSync(`${out}/built-from.txt`, sums.join('\n') + '\n');
