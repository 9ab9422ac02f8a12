// Lays out what is served and printed: dist/assets (pages) and dist/fonts (PDFs). Copies only; nothing is bundled or rewritten. Text is also
// laid out compressed, as hard as it gets: once here instead of for every reader.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const from = (path) => `node_modules/${path}`;
const bpmn = 'bpmn-js/dist';
const inter = '@fontsource-variable/inter/files';
const ttf = '@expo-google-fonts/inter';

const assets = {
  'designsystemet-theme.css': from('@digdir/designsystemet-css/dist/theme/designsystemet.css'),
  'designsystemet.css': from('@digdir/designsystemet-css/dist/src/index.css'),
  'designsystemet.js': from('@digdir/designsystemet-web/dist/umd/index.js'),
  'htmx.js': from('htmx.org/dist/htmx.min.js'),
  'bpmn-viewer.js': from(`${bpmn}/bpmn-navigated-viewer.production.min.js`),
  'bpmn-js.css': from(`${bpmn}/assets/bpmn-js.css`),
  'diagram-js.css': from(`${bpmn}/assets/diagram-js.css`),
  'inter-latin.woff2': from(`${inter}/inter-latin-wght-normal.woff2`),
  'inter-latin-ext.woff2': from(`${inter}/inter-latin-ext-wght-normal.woff2`),
};
const fonts = {
  'Inter-Regular.ttf': from(`${ttf}/400Regular/Inter_400Regular.ttf`),
  'Inter-Italic.ttf': from(`${ttf}/400Regular_Italic/Inter_400Regular_Italic.ttf`),
  'Inter-SemiBold.ttf': from(`${ttf}/600SemiBold/Inter_600SemiBold.ttf`),
  'Inter-Bold.ttf': from(`${ttf}/700Bold/Inter_700Bold.ttf`),
};
for (const own of readdirSync('src')) {
  assets[own] = `src/${own}`;
}

rmSync('dist', { recursive: true, force: true });
for (const [folder, files] of Object.entries({ assets, fonts })) {
  mkdirSync(`dist/${folder}`, { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    cpSync(source, `dist/${folder}/${name}`);
  }
}
for (const name of Object.keys(assets).filter((one) => /\.(css|js|svg)$/.test(one))) {
  const text = readFileSync(`dist/assets/${name}`);
  // Where it names another file the server writes that file's fingerprint into it, and compresses the result itself.
  if (/url\((?!["']?data:)/.test(text)) continue;
  writeFileSync(`dist/assets/${name}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`dist/assets/${name}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
