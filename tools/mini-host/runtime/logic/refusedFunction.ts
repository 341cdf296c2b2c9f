import type { Problems } from '../Problems'

/**
 * Stands where `Function` stands: classes of it are fine, making code out of text is not.
 * @claim both | new Function gives a function that does nothing and returns undefined. | https://github.com/lodash/lodash/issues/1798
 */
export function createRefusedFunction(problems: Problems): unknown {
  function RefusedFunction(...parts: string[]): () => unknown {
    const body = parts[parts.length - 1] ?? ''
    // webpack's last way to the global object, which it can do without.
    if (body !== 'return this') problems.add(`the app makes code out of text: ${body.slice(0, 80)}`)
    return () => undefined
  }
  // `f instanceof Function` must hold for every function.
  RefusedFunction.prototype = Function.prototype
  return RefusedFunction
}
