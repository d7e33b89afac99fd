/** For `node --import`: the loader has to stand before Stryker loads the runner. */
import { register } from 'node:module';

register('./loader.js', import.meta.url);
