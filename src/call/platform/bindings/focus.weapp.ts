import type { Dispose } from '../ports'

/** WeChat moves its screen reader to a page that opens by itself, and has no way to be told. */
export const takeFocus: (id: string) => Dispose = () => () => undefined
