/** What a prescriber can do, and what follows from it: when the service is asked, and whose answer counts. */
import type {
  Action,
  Card,
  Coding,
  Exchange,
  FhirResource,
  Hook,
  OrderForm,
  Suggestion,
  Switches,
} from '../wire.js';
import * as ehr from './ehr.js';
import { focusOn } from './focus.js';
import { cardsShown, closedSearch, keyOf, startingState, type State } from './state.js';

/** So long after the last key the order is sent, as it then is. */
const SETTLED_MS = 350;
const KEPT_EXCHANGES = 12;
const NEXT_ORDER = '.order footer [type="button"]';

const textOf = ({ resource, description = '' }: Action): string => {
  const code = resource?.['code'];
  const text = typeof code === 'object' && code !== null && 'text' in code ? code.text : description;
  return typeof text === 'string' ? text : description;
};

export class Session {
  state: State;
  readonly #show: (session: Session) => void;
  /** Counts what was asked: an answer to anything but the last is dropped. */
  #asked = 0;
  #timer = 0;

  /** @param show - draws the state; called after each change. */
  constructor(state: State, show: (session: Session) => void) {
    this.state = state;
    this.#show = show;
  }

  static async start(show: (session: Session) => void): Promise<Session> {
    return new Session(startingState(await ehr.setting()), show);
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#show(this);
  }

  /** As if the screen had just been opened at a patient. */
  async open(id: string): Promise<void> {
    this.state = startingState(this.state.setting);
    await this.choosePatient(id);
  }

  async choosePatient(id: string): Promise<void> {
    const turn = this.#drop();
    const chart = await ehr.chart(id);
    if (turn !== this.#asked) return;
    const { setting, switches, exchanges } = this.state;
    this.state = { ...startingState(setting), switches, exchanges, chart };
    this.edit(chart.order, { others: chart.others });
  }

  /** Changes the order by what is being typed: it is checked once that has settled. */
  type(part: Partial<OrderForm>): void {
    this.edit(part, {}, SETTLED_MS);
  }

  /** Changes the order; what is ordered is checked anew. */
  edit(part: Partial<OrderForm>, change: Partial<State> = {}, settlesIn = 0): void {
    const { order, chart } = this.state;
    const before = order ?? chart?.order;
    if (before === undefined) return;
    this.set({ order: { ...before, ...part }, signing: 'open', notice: '', ...change });
    this.#askIn(settlesIn);
  }

  clear(notice = ''): void {
    const { chart } = this.state;
    if (chart === null) return;
    const empty = { dose: '', unit: 'mg', route: '', frequency: '', minutes: '' };
    this.edit(
      { ...empty, medicine: null, reason: null, location: chart.order.location },
      { notice, search: closedSearch },
    );
  }

  flip(part: Partial<Switches>): void {
    this.edit({}, { switches: { ...this.state.switches, ...part } });
    if (this.state.chart === null) this.set({ switches: { ...this.state.switches, ...part } });
  }

  /** Whatever is under way counts no longer. */
  #drop(): number {
    clearTimeout(this.#timer);
    this.#asked += 1;
    return this.#asked;
  }

  #askIn(milliseconds: number): void {
    this.#drop();
    if ((this.state.order?.medicine ?? null) === null) {
      this.set({ advice: { kind: 'not-asked' } });
      return;
    }
    if (milliseconds === 0) {
      void this.#ask('order-select');
      return;
    }
    this.set({ advice: { kind: 'asking', hook: 'order-select', before: cardsShown(this.state) } });
    this.#timer = window.setTimeout(() => void this.#ask('order-select'), milliseconds);
  }

  async #ask(hook: Hook): Promise<void> {
    const turn = this.#drop();
    const { chart, order, others, switches } = this.state;
    if (chart === null || order === null) return;
    this.set({ advice: { kind: 'asking', hook, before: cardsShown(this.state) } });
    const resources = others.map(({ resource }) => resource);
    const sent = { hook, patientId: chart.id, order, others: resources, switches };
    const answer = await ehr.call(sent).catch(() => undefined);
    if (answer) this.#keep(answer.exchange);
    if (turn !== this.#asked) return;
    this.set({
      advice: answer?.cards
        ? { kind: 'answered', hook, cards: answer.cards, exchange: answer.exchange }
        : { kind: 'failed', hook, ...(answer && { exchange: answer.exchange }) },
    });
  }

  #keep(exchange: Exchange): void {
    this.set({ exchanges: [exchange, ...this.state.exchanges].slice(0, KEPT_EXCHANGES) });
  }

  /** Asks once more before signing. Nothing is ever withheld: what is open is put before the prescriber, who decides. */
  async sign(): Promise<void> {
    this.set({ signing: 'checking', notice: '' });
    await this.#ask('order-sign');
    const { advice, overridden, signing } = this.state;
    if (signing !== 'checking') return;
    const isClear = advice.kind === 'answered' && advice.cards.every((card) => overridden.has(keyOf(card)));
    this.set(
      isClear
        ? { signing: 'signed', notice: 'Signed. The check at signing left nothing open.' }
        : { signing: 'review' },
    );
    if (!isClear) document.getElementById('advice')?.scrollIntoView();
    focusOn(isClear ? NEXT_ORDER : '.decide');
  }

  /** Signs with advice open. @param reasons - why the order is right all the same, for each critical card. */
  async signOver(reasons: ReadonlyMap<Card, Coding>): Promise<void> {
    for (const [card, reason] of reasons) await this.override(card, reason, '');
    if (this.state.signing !== 'review') return;
    this.set({ signing: 'signed', notice: 'Signed, with the advice on the screen.' });
    focusOn(NEXT_ORDER);
  }

  /** Does what a suggestion says, to the drafts of this session, and tells the service. */
  async accept(card: Card, suggestion: Suggestion): Promise<void> {
    for (const action of suggestion.actions ?? []) this.#act(action);
    const said = `Done: ${suggestion.label}.`;
    await this.#tell({ card: card.uuid, outcome: 'accepted', suggestion: suggestion.uuid }, said);
  }

  #act(action: Action): void {
    const { resource, resourceId, type } = action;
    const { chart, others } = this.state;
    if (type === 'delete' && resourceId === `MedicationRequest/${chart?.id ?? ''}-draft`) {
      this.clear();
      focusOn('#medicine');
    } else if (type === 'delete')
      this.edit(
        {},
        {
          others: others.filter(({ resource: one }) => `${one.resourceType}/${one.id ?? ''}` !== resourceId),
        },
      );
    else if (type === 'create' && resource) {
      const id = `${chart?.id ?? ''}-suggested-${others.length}`;
      this.edit({}, { others: [...others, { resource: { id, ...resource }, text: textOf(action) }] });
      focusOn('.drafts li:last-child button');
    } else if (type === 'update' && resource) this.#replace(action, resource);
  }

  /** The draft of the form, or one beside it, becomes what the service has made of it. */
  #replace({ updated }: Action, resource: FhirResource): void {
    if (updated && 'order' in updated) {
      this.edit(updated.order);
      focusOn('.field.dose > input');
    } else if (updated) {
      const isIt = (one: FhirResource): boolean =>
        one.resourceType === resource.resourceType && one.id === resource.id;
      const { others } = this.state;
      const changed = { resource, text: updated.text };
      this.edit({}, { others: others.map((draft) => (isIt(draft.resource) ? changed : draft)) });
    }
  }

  discard(index: number): void {
    this.edit({}, { others: this.state.others.filter((_draft, at) => at !== index) });
  }

  async override(card: Card, reason: Coding | undefined, comment: string): Promise<void> {
    const why = [reason?.display ?? reason?.code ?? '', comment].filter((part) => part !== '').join(': ');
    const overridden = new Map(this.state.overridden).set(keyOf(card), why);
    this.set({ overridden, overriding: '' });
    await this.#tell(
      { card: card.uuid, outcome: 'overridden', ...(reason && { reason }), ...(comment && { comment }) },
      'Overridden.',
    );
  }

  async #tell(told: Omit<Parameters<typeof ehr.feedback>[0], 'switches'>, said: string): Promise<void> {
    const answer = await ehr.feedback({ ...told, switches: this.state.switches }).catch(() => undefined);
    if (answer) this.#keep(answer.exchange);
    const isKept = answer?.isKept === true;
    this.set({
      notice: `${said} ${isKept ? 'The service has been told.' : 'The service could not be told; nothing is lost for this order.'}`,
    });
  }
}
