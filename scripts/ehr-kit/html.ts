/** The kit as one HTML file that opens from a disk or a mail: the Markdown, rendered, without anything from elsewhere. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { markup } from '../../src/http/markup.js';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.35rem .6rem;text-align:left;vertical-align:top}
code{font:14px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}pre{background:#f3f3f3;padding:.8rem;overflow-x:auto}
@media print{body{margin:0;max-width:none}}`;

/** micromark passes no HTML of the text through, so what is in it stays text. */
export function htmlOf(title: string, markdown: string): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const head = markup`<title>${title}</title>`.toString();
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
