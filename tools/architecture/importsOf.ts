import ts from 'typescript'

export interface Import {
  readonly specifier: string
  /** Gone after compilation. */
  readonly typeOnly: boolean
  /** `import('…')`: loaded when it is reached, where the platform can. */
  readonly lazy: boolean
}

/** Everything a file names to be loaded: imports, re-exports, `import()`, `require()` and types in `import('…')`. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kindOf(file))
  const found: Import[] = []
  const add = (name: ts.Node | undefined, typeOnly: boolean, lazy = false) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ specifier: name.text, typeOnly, lazy })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true)
    else if (ts.isExternalModuleReference(node)) add(node.expression, false)
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true)
      if (ts.isIdentifier(node.expression) && node.expression.text === 'require')
        add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly)
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true
  const names = node.exportClause
  if (names === undefined || !ts.isNamedExports(names)) return false
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly)
}

function kindOf(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX
  return file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JSX
}
