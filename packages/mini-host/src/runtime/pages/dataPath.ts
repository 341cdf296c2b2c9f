/** Where in a page's data something is: names of objects, and indices of lists from 0. */
export type DataPath = readonly (string | number)[]

/** `root.cn[0].st` as a list of names and indices. */
export function parseDataPath(key: string): DataPath {
  return key
    .replace(/\.?\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part, index) => (index > 0 && /^\d+$/.test(part) ? Number(part) : part))
}

type Container = Record<string | number, unknown>

/** Puts a value where the path leads, making lists and objects on the way. */
export function setAtPath(data: Container, path: DataPath, value: unknown): void {
  let place = data
  path.slice(0, -1).forEach((name, index) => {
    const next = place[name]
    const known = typeof next === 'object' && next !== null
    const container = known ? (next as Container) : typeof path[index + 1] === 'number' ? [] : {}
    place[name] = container
    place = container as Container
  })
  const last = path[path.length - 1]
  if (last !== undefined) place[last] = value
}

/** What is where the path leads; undefined if it leads nowhere. */
export function atPath(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((place, name) => {
    return typeof place === 'object' && place !== null ? (place as Container)[name] : undefined
  }, data)
}
