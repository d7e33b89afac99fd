/** The tests of the reasoning in one graph of modules: the catalogue is loaded once for all of them. */
import { suiteOf } from './suite.js';

await suiteOf((name) => !name.startsWith('terminology'));
