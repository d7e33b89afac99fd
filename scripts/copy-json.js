/**
 * The compiler does not carry JSON along: value sets and substances follow the compiled rooms into dist/. The modules of
 * the demo's page go as they are, since they are served from their sources.
 */
import { cpSync } from 'node:fs';

for (const room of ['cards', 'demo']) {
  cpSync(room, `dist/${room}`, {
    recursive: true,
    filter: (source) =>
      source.startsWith('demo/screen/page/') ||
      (!/\.(?:ts|md|txt)$/.test(source) && !source.endsWith('/sources')),
  });
}
