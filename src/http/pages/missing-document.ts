/** What stands in the place of a rule's page that is not there: cards outlive the catalogue that they were made from. */
import type { PublishedCatalogue } from '../../clinical/publication.js';
import { markup } from '../markup.js';
import { documentOf } from './layout.js';

export const missingDocument = (catalogueTitle: string, catalogue: PublishedCatalogue): string =>
  documentOf({
    title: 'There is no rule of this name',
    catalogue: catalogueTitle,
    opening: markup`<p>Rules are renamed or withdrawn now and then, and a card may be older than this catalogue, ${catalogue.version}.</p>
<p><a href="/rules">All rules</a></p>`,
    sections: [],
    closing: markup`<p>Catalogue ${catalogue.version}, ${catalogue.reviewed}.</p>`,
  });
