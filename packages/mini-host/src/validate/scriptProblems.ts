import { type AnyNode, parse } from 'acorn'
import type { Distribution } from '../pack/distribution'

/** A JavaScript by its year; 5 for the one before they were named for years. */
export type EcmaVersion = 5 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020

/** Scripts the platform cannot read, and places where code is made out of text. */
export function scriptProblems(distribution: Distribution, ecmaVersion: EcmaVersion): string[] {
  const scripts = distribution.files.filter((file) => file.endsWith('.js'))
  return scripts.flatMap((file) => problemsOf(file, distribution.read(file), ecmaVersion))
}

function problemsOf(file: string, source: string, ecmaVersion: EcmaVersion): string[] {
  const problems: string[] = []
  let program: AnyNode | null = parsed(source, ecmaVersion)
  if (program === null) {
    problems.push(`${file}: not JavaScript of ${ecmaVersion} (${complaintOf(source, ecmaVersion)})`)
    // Newer syntax does not hide what else is wrong.
    program = parsed(source, 'latest')
  }
  if (program !== null && makesCode(program)) {
    problems.push(`${file}: makes code out of text (eval or new Function), which the platform forbids`)
  }
  return problems
}

function parsed(source: string, ecmaVersion: EcmaVersion | 'latest'): AnyNode | null {
  try {
    return parse(source, { ecmaVersion, sourceType: 'script' })
  } catch {
    // What is wrong is asked for where it is reported.
    return null
  }
}

function complaintOf(source: string, ecmaVersion: EcmaVersion): string {
  try {
    parse(source, { ecmaVersion, sourceType: 'script' })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether somewhere in the tree stands `eval(…)`, `Function(…)` or `new Function(…)`. */
function makesCode(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(makesCode)
  if (!isNode(value)) return false
  if ((value.type === 'CallExpression' || value.type === 'NewExpression') && isForbidden(value)) return true
  return Object.values(value).some(makesCode)
}

function isForbidden({
  callee,
  arguments: given,
}: Extract<AnyNode, { type: 'CallExpression' | 'NewExpression' }>) {
  if (callee.type !== 'Identifier') return false
  if (callee.name === 'eval') return true
  if (callee.name !== 'Function') return false
  // How webpack looks for the global object when there is no other way; it catches the refusal.
  const [only] = given
  return !(given.length === 1 && only?.type === 'Literal' && only.value === 'return this')
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
