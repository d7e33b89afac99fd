/** Where two JSON values differ, by path. */
export function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other) ? [] : [path];
  if (Array.isArray(one) !== Array.isArray(other)) return [path];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) =>
    Object.hasOwn(one, name) && Object.hasOwn(other, name)
      ? differences(Reflect.get(one, name), Reflect.get(other, name), `${path}/${name}`)
      : [`${path}/${name}`],
  );
}
