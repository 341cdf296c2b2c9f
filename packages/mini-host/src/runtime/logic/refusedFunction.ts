import type { Problems } from '../Problems'

/**
 * Stands where `Function` stands: classes of it are fine, making code out of text is not.
 * @claim both | Whatever its text says, what new Function makes returns an empty object. Reported of WeChat, assumed of Alipay. | https://github.com/lodash/lodash/issues/5746
 */
export function createRefusedFunction(problems: Problems): unknown {
  function RefusedFunction(...parts: string[]): () => unknown {
    const body = parts[parts.length - 1] ?? ''
    // webpack's last way to the global object, which it can do without.
    if (body !== 'return this') problems.add(`the app makes code out of text: ${body.slice(0, 80)}`)
    return () => ({})
  }
  // `f instanceof Function` must hold for every function.
  RefusedFunction.prototype = Function.prototype
  return RefusedFunction
}
