// Called by Maven: fetches what the lock file names, only when it changed, and lays out assets and fonts for the jar.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.tilsagn-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(mark) && readFileSync(mark, 'utf8') === lock;
if (!installed) {
  execSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { stdio: 'inherit' });
  writeFileSync(mark, lock);
}
await import('./build.mjs');
