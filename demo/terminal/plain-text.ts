/** Markdown as a terminal shows it: parsed by a Markdown parser, so that no mark of it is left over. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What opens and closes bold type. */
export interface Emphasis {
  readonly open: string;
  readonly close: string;
}

const NONE: Emphasis = { open: '', close: '' };

/** Lines of text; an empty line stands between paragraphs, and `• ` begins the item of a list. */
export function plainLines(markdown: string, { open, close }: Emphasis = NONE): readonly string[] {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, (_whole, url: string, text: string) =>
      url === text ? url : `${text} (${url})`,
    )
    .replaceAll(/<li>\s*(?:<p>)?/g, '• ')
    .replaceAll('<strong>', open)
    .replaceAll('</strong>', close)
    .replaceAll(/<\/p>|<\/ul>|<\/ol>|<\/h\d>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(amp|lt|gt|quot);/g, (_whole, name: string) => CHARACTERS[name] ?? '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
}
