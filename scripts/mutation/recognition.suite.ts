/** The tests of how codes and words are recognised, in one graph of modules. */
import { suiteOf } from './suite.js';

await suiteOf((name) => name.startsWith('terminology'));
