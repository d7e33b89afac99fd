/** What a rule's card says, what it offers, and how the rule stands to the others. */
import { givenBy, offerLabel, WHERE_A_DOSE_CAN_BE_CHANGED } from '../../clinical/offer-words.js';
import type { PublishedCatalogue } from '../../clinical/publication.js';
import { relationsOf, type ScopeOfRule } from '../../clinical/rule-relations.js';
import { rulesOf } from '../../clinical/rule-page.js';
import type { Offer, Rule } from '../../clinical/rule.js';
import { markup, type Markup, type Piece } from '../markup.js';
import { criterionOf, type Targets } from './criteria.js';
import { enumerated, linksTo } from './words.js';

export function cardText(rule: Rule, targets: Targets): Piece {
  const { summary, short, action, rationale, notes = [], conflict, wrongWhen } = rule;
  return [
    markup`<p class="quiet small">Words in braces are filled with the patient's own data.</p>
<blockquote><p class="lead">${summary}</p><p>${action}</p></blockquote>`,
    short === undefined ? undefined : markup`<p>Named beside other findings as “${short}”.</p>`,
    part('Why', markup`<p>${rationale}</p>`),
    notes.length === 0
      ? undefined
      : part(
          'Said in addition',
          markup`<ul>${notes.map(({ when, say }) => markup`<li>${say} <span class="quiet small">When ${criterionOf(when, targets)}</span></li>`)}</ul>`,
        ),
    conflict === undefined ? undefined : part('Where sources differ', markup`<p>${conflict}</p>`),
    part('Rightly ignored when', markup`<p>${wrongWhen}</p>`),
  ];
}

export const cardChoices = ({ offers = [], overrideReasons }: Rule, targets: Targets): Piece => [
  offersOf(offers, targets),
  part(
    'Override reasons',
    overrideReasons.length === 0
      ? markup`<p>None.</p>`
      : markup`<ul>${overrideReasons.map(({ code, display }) => markup`<li>${display} <code class="quiet">${code}</code></li>`)}</ul>`,
  ),
];

const part = (title: string, body: Markup): Markup => markup`<h3>${title}</h3>${body}`;

function offersOf(offers: readonly Offer[], targets: Targets): Piece {
  if (offers.length === 0) return part('Offers', markup`<p>Nothing: it informs.</p>`);
  const changes = offers.filter(({ offer }) => offer === 'change-dose');
  const others = offers.filter(({ offer }) => offer !== 'change-dose');
  const list = (some: readonly Offer[]): Markup =>
    markup`<ul>${some.map((offer) => offerOf(offer, targets))}</ul>`;
  const where = markup`<p class="quiet small">${WHERE_A_DOSE_CAN_BE_CHANGED}</p>`;
  return [
    changes.length > 0 ? part('Offers to change the dose', markup`${where}${list(changes)}`) : undefined,
    others.length > 0 ? part('Offers', list(others)) : undefined,
  ];
}

function offerOf(offer: Offer, targets: Targets): Markup {
  const when =
    offer.when && markup` <span class="quiet small">When ${criterionOf(offer.when, targets)}</span>`;
  return markup`<li>${offerLabel(offer)}${besideLabel(offer)}${when}</li>`;
}

function besideLabel(offer: Offer): Piece {
  switch (offer.offer) {
    case 'remove-draft':
      return undefined;
    case 'change-dose':
      return markup` <span class="quiet small">${givenBy(offer)}.</span>`;
    case 'order': {
      const { code, inDays, note } = offer;
      const due = inDays === undefined || inDays === 0 ? '' : `, due in ${inDays} days`;
      return markup`${due} <span class="quiet small">orders ${code.display} <code>${code.code}</code>${note === undefined ? '' : `; ${note}`}</span>`;
    }
  }
}

export function relations(rule: Rule, catalogue: PublishedCatalogue): Markup {
  const { drugs, givesWayTo, silences, hears, scopes } = relationsOf(rule, catalogue);
  const titles = new Map(rulesOf(catalogue).map(({ id, title }) => [id, title]));
  return markup`<dl class="facts">
<dt>Orders of</dt><dd>${enumerated(drugs)}</dd>
<dt>Gives way to</dt><dd>${givesWayTo.length === 0 ? 'No other rule.' : [linksTo(givesWayTo, titles), markup` <span class="quiet">at full strength, or where it tells the same data</span>`]}</dd>
<dt>Silences</dt><dd>${silences.length === 0 ? 'No other rule.' : linksTo(silences, titles)}</dd>
<dt>Listens to</dt><dd>${hears.length === 0 ? 'No other rule: it is decided from the order and the record.' : hears.map((words) => markup`<p>${words}</p>`)}</dd>
<dt>Orders for which only a part of the rules runs</dt><dd>${scopes.map((scope) => markup`${scope.name}: ${runs(scope)}<br>`)}</dd>
</dl>`;
}

const runs = ({ runs: does, from, where }: ScopeOfRule): string => {
  if (!does) return 'does not run';
  const level = from === undefined ? '' : `, shown from ${from} on`;
  return `runs${level}${where === undefined ? '' : `, only where ${where.replaceAll('*', '')}`}`;
};
