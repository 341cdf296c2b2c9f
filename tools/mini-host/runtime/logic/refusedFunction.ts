import type { Problems } from '../Problems'

/** Stands where `Function` stands: classes of it are fine, making code out of text is not. */
export function createRefusedFunction(problems: Problems): unknown {
  function RefusedFunction(...parts: string[]): () => unknown {
    const body = parts[parts.length - 1] ?? ''
    // webpack's last way to the global object, which it can do without.
    if (body !== 'return this') problems.add(`the app makes code out of text: ${body.slice(0, 80)}`)
    throw new EvalError('new Function is not allowed in a mini program')
  }
  // `f instanceof Function` must hold for every function.
  RefusedFunction.prototype = Function.prototype
  return RefusedFunction
}
