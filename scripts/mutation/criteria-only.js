/**
 * What is not mutated in a rule: names, prose, sources and offers. What its cases have to hold fast is whom it is for,
 * when it fires and how loudly.
 */
const NOT_CRITERIA = ['evidence', 'offers', 'overrideReasons'];

const ignorer = {
  shouldIgnore(path) {
    const isPart = path.isObjectProperty() && NOT_CRITERIA.includes(path.node.key.name);
    return isPart && path.hub.file.opts.filename.includes('/cards/') ? 'not a criterion' : undefined;
  },
};

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'criteria-only', value: ignorer }];
