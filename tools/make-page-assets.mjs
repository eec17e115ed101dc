// The style and the script of the HTML report as one TypeScript file: the design system cut down to what the report uses, our own style
// after it, and client/ bundled; each with the hash that the page's content security policy names.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { rolldown } from 'rolldown';

const root = new URL('../', import.meta.url);
const require = createRequire(import.meta.url);
const DESIGN_SYSTEM = require.resolve('@scottish-government/design-system/dist/css/design-system.css');
const NOTICE = '/*! Scottish Government Design System, MIT License, Crown Copyright 2019. normalize.css, MIT License. */\n';

export async function makePageAssets() {
  const style = `${NOTICE}${pruned(readFileSync(DESIGN_SYSTEM), wordsInUse())}${minified(read('client/style.css'))}`;
  const script = await bundled('client/main.ts');
  for (const [text, end] of [[style, '</style'], [script, '</script']])
    if (text.toLowerCase().includes(end)) throw new Error(`the page's assets hold ${end}`);
  return [
    '// Made by `npm run generate` from client/ and @scottish-government/design-system (MIT, Crown copyright 2019). Change those, not this.',
    ...[['STYLE', style], ['SCRIPT', script]].flatMap(([name, text]) => [
      '',
      `export const ${name} =\n  ${JSON.stringify(text)};`,
      `export const ${name}_HASH = 'sha256-${createHash('sha256').update(text).digest('base64')}';`,
    ]),
    '',
  ].join('\n');
}

/** Every word of the sources that make elements: a class that is not among them is not used. */
function wordsInUse() {
  const files = ['src/report/html/', 'client/'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).filter((f) => f.endsWith('.ts') && f !== 'assets.ts').map((f) => folder + f),
  );
  return new Set(files.flatMap((file) => read(file).match(/[\w-]+/g) ?? []));
}

/** Rules of which no selector can apply go. */
function pruned(css, words) {
  const isUsed = (selector) => selector.every((part) => part.type !== 'class' || words.has(part.name));
  // Once more for what the first pass emptied.
  return minified(minified(css, {
    Rule: {
      style(rule) {
        const kept = rule.value.selectors.filter(isUsed);
        if (kept.length === 0) return [];
        return { ...rule, value: { ...rule.value, selectors: kept } };
      },
      'font-face': () => [],
      keyframes: () => [],
    },
  }));
}

function minified(css, visitor) {
  const { code } = transform({ filename: 'style.css', code: Buffer.from(css), minify: true, ...(visitor ? { visitor } : {}) });
  return code.toString();
}

async function bundled(entry) {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(entry, root)),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code.trim();
}

function read(path) {
  return readFileSync(new URL(path, root), 'utf8');
}
