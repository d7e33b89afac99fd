/** The suite of all tests comes last: it need not load where a file's own tests have killed the mutant. */
const isSuite = ({ path }) => path.endsWith('.suite.ts');

export default class SuiteLast {
  sort(tests) {
    return [...tests].sort((a, b) => Number(isSuite(a)) - Number(isSuite(b)));
  }

  /** Jest tells every sequencer how long the tests took; the order does not depend on it. */
  cacheResults() {
    return undefined;
  }
}
