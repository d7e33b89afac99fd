/** The search for a medicine: a combobox with a list of products (ARIA 1.2), and the typed words as the last choice. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Product } from '../wire.js';
import type { Session } from './session.js';
import { closedSearch } from './state.js';

const LONGEST_LIST = 8;

/** All words typed occur, in any order. */
function found(products: readonly Product[], typed: string): readonly Product[] {
  const words = typed.toLowerCase().split(/\s+/);
  return products
    .filter(({ medicine, form }) =>
      words.every((word) => `${medicine.text} ${form}`.toLowerCase().includes(word)),
    )
    .slice(0, LONGEST_LIST);
}

/** What a search offers: products, and the words themselves where something was typed. */
function optionsFor(products: readonly Product[], text: string): readonly Product[] {
  const typed = text.trim();
  const asTyped: Product = { medicine: { text: typed }, form: 'as typed, without a code', usual: {} };
  return [...found(products, typed), ...(typed === '' ? [] : [asTyped])];
}

export function medicineSearch(session: Session): TemplateResult {
  const { search, order, setting } = session.state;
  const options = search.isOpen ? optionsFor(setting.products, search.text) : [];
  const shown = search.isOpen ? search.text : (order?.medicine?.text ?? '');

  const open = (text: string): void => {
    session.set({ search: { text, isOpen: true, active: -1 } });
  };
  const close = (): void => {
    session.set({ search: closedSearch });
  };
  const choose = ({ medicine, usual }: Product): void => {
    const blank = { dose: '', unit: 'mg', route: '', frequency: '', minutes: '' };
    session.edit({ ...blank, ...usual, medicine }, { search: closedSearch });
  };
  const move = (by: number): void => {
    if (!search.isOpen) {
      open('');
      return;
    }
    const active = (search.active + by + options.length) % Math.max(1, options.length);
    session.set({
      search: { ...search, active: search.active === -1 && by < 0 ? options.length - 1 : active },
    });
  };
  const press = (event: KeyboardEvent): void => {
    const chosen = options[search.active] ?? options[0];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };

  return html`<div class="field medicine">
    <label for="medicine">Medicine</label>
    <input
      id="medicine"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      maxlength="300"
      placeholder="Search for a medicine"
      aria-expanded=${search.isOpen ? 'true' : 'false'}
      aria-controls="products"
      aria-autocomplete="list"
      aria-activedescendant=${search.active >= 0 ? `product-${search.active}` : nothing}
      .value=${live(shown)}
      @focus=${(event: FocusEvent) => {
        if (event.target instanceof HTMLInputElement) event.target.select();
      }}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) open(event.target.value);
      }}
      @keydown=${press}
      @blur=${close}
    />
    <ul id="products" role="listbox" aria-label="Medicines" ?hidden=${!search.isOpen}>
      ${options.map(
        (option, index) =>
          html`<li
            id="product-${index}"
            role="option"
            aria-selected=${index === search.active ? 'true' : 'false'}
            @mousedown=${(event: MouseEvent) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <span>${option.medicine.text}</span> <small>${option.form}</small>
          </li>`,
      )}
    </ul>
  </div>`;
}
