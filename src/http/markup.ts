/** HTML that cannot forget to escape: what is put into a template is text, unless it came out of a template itself. */

/** What may stand in a template; `undefined` leaves nothing behind. */
export type Piece = Markup | string | number | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML. It has no other maker than a template. */
class Markup {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  static of(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
    const html = literals.map((literal, index) => {
      if (index < pieces.length && literal.endsWith('='))
        throw new Error(`attribute without quotes: ${literal}`);
      return literal + written(pieces[index]);
    });
    return new Markup(html.join(''));
  }

  toString(): string {
    return this.#html;
  }
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

export type { Markup };

/** Tag of a template: `` markup`<p title="${text}">${parts}</p>` ``. Values of attributes need their quotes. */
export const markup = (literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  Markup.of(literals, ...pieces);

/** A link that leaves the page only by https; anything else stays text. */
export const linkTo = (url: string | undefined, text: Piece): Markup =>
  url?.startsWith('https://') ? markup`<a href="${url}" rel="noreferrer">${text}</a>` : markup`${text}`;
