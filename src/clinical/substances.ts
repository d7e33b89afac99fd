/** Substances: active ingredients by their international nonproprietary names, and the foreign codes that stand for them. */
import { type DoseForm, isDoseForm } from './dose-form.js';
import { type JsonObject, object, objects, optionalText, text } from './json.js';

interface Substance {
  readonly code: string;
  /** The INN. */
  readonly name: string;
  readonly definition?: string;
  /** Other nonproprietary names, spellings and salts. */
  readonly synonyms: readonly string[];
  readonly brands: readonly string[];
  /** Brands of which every product has one form, with that form. */
  readonly brandForms?: ReadonlyMap<string, DoseForm>;
}

/** One substance of a product, with the dose form if the code says it. */
export interface Ingredient {
  readonly substance: string;
  readonly form?: DoseForm;
}

/** A code of another system: an ingredient, a product or a package of one or several substances. */
interface ProductCode {
  readonly system: string;
  readonly code: string;
  readonly ingredients: readonly Ingredient[];
}

export interface Substances {
  /** Url of the code system of the substances. */
  readonly system: string;
  readonly list: readonly Substance[];
  readonly codes: readonly ProductCode[];
  /**
   * Names of other medicines, of which no rule speaks: those of one word differ in few letters from one of these, those of several
   * words hold one of them.
   */
  readonly nearNames: readonly string[];
}

/**
 * Reads the FHIR CodeSystem of the substances and the ConceptMaps onto it.
 * @param otherMedicines code system of the names, in lower case, that are no slip of the pen for one of these
 * @throws Error naming the url of the resource when a part of it is not understood, or a map leads to no substance.
 */
export function readSubstances(
  codeSystem: unknown,
  maps: readonly unknown[],
  otherMedicines?: unknown,
): Substances {
  const resource = object(codeSystem, 'code system');
  const system = text(resource, 'url', 'code system');
  const list = objects(resource, 'concept', system).map((concept) => readSubstance(concept, system));
  const known = new Set(list.map((substance) => substance.code));
  const codes = maps.flatMap((map) => readMap(map, system));
  for (const { code, ingredients, system: from } of codes) {
    const stray = ingredients.find((ingredient) => !known.has(ingredient.substance));
    if (stray) throw new Error(`${from}: ${code} leads to ${stray.substance}, which ${system} does not have`);
  }
  const nearNames =
    otherMedicines === undefined
      ? []
      : objects(object(otherMedicines, 'other medicines'), 'concept', 'other medicines').map((concept) =>
          text(concept, 'code', 'other medicines'),
        );
  return Object.freeze({ system, list: Object.freeze(list), codes: Object.freeze(codes), nearNames });
}

function readSubstance(concept: JsonObject, url: string): Substance {
  const names = objects(concept, 'designation', url).map((designation) => ({
    use: object(designation['use'], url)['code'],
    value: text(designation, 'value', url),
    form: brandForm(designation, url),
  }));
  const stray = names.find(({ use }) => use !== 'synonym' && use !== 'brand');
  if (stray) throw new Error(`${url}: ${stray.value} is neither a synonym nor a brand`);
  const definition = optionalText(concept, 'definition', url);
  const formed = names.flatMap(({ value, form }) => (form ? [[value, form] as const] : []));
  return Object.freeze({
    code: text(concept, 'code', url),
    name: text(concept, 'display', url),
    ...(definition !== undefined && { definition }),
    synonyms: names.filter(({ use }) => use === 'synonym').map(({ value }) => value),
    brands: names.filter(({ use }) => use === 'brand').map(({ value }) => value),
    ...(formed.length > 0 && { brandForms: new Map(formed) }),
  });
}

function brandForm(designation: JsonObject, url: string): DoseForm | undefined {
  const [extension] = objects(designation, 'extension', url);
  if (!extension) return undefined;
  const form = text(extension, 'valueCode', url);
  if (!isDoseForm(form)) throw new Error(`${url}: ${form} is no dose form`);
  return form;
}

function readMap(json: unknown, target: string): readonly ProductCode[] {
  const map = object(json, 'concept map');
  const url = text(map, 'url', 'concept map');
  return objects(map, 'group', url).flatMap((group) => {
    const system = text(group, 'source', url);
    if (group['target'] !== target) throw new Error(`${url}: does not lead to ${target}`);
    return objects(group, 'element', url).map((element) => {
      const ingredients = objects(element, 'target', url).map((to) => readIngredient(to, url));
      if (ingredients.length === 0) throw new Error(`${url}: an element leads nowhere`);
      return { system, code: text(element, 'code', url), ingredients };
    });
  });
}

function readIngredient(target: JsonObject, url: string): Ingredient {
  const [product] = objects(target, 'product', url);
  const substance = text(target, 'code', url);
  if (!product) return { substance };
  const form = text(product, 'value', url);
  if (!isDoseForm(form)) throw new Error(`${url}: ${form} is no dose form`);
  return { substance, form };
}
