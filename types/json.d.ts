/** JSON files hold data from outside the type system: whoever imports one parses it. */
declare module '*.json' {
  const json: unknown;
  export default json;
}
