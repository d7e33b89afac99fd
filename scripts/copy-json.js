/** The compiler does not carry JSON along: value sets and substances follow the compiled rooms into dist/. */
import { cpSync } from 'node:fs';

for (const room of ['cards', 'demo']) {
  cpSync(room, `dist/${room}`, {
    recursive: true,
    filter: (source) => !/\.(?:ts|md|txt)$/.test(source) && !source.endsWith('/sources'),
  });
}
