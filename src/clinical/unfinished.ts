/**
 * An object while it is put together, member by member: spreads of what may be absent cost more than all the rest, where a
 * record has hundreds of entries.
 */
export type Unfinished<T> = { -readonly [name in keyof T]: T[name] };
