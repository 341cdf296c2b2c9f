import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { claimsText, collectClaims } from './claims'

/** Everything after this line of the document is written from the code. */
export const CLAIMS_BEGIN = '<!-- Written from the code: npm run claims --workspace mini-program-host -->'

/** The document that ends with the claims. */
export const CLAIMS_DOCUMENT = path.join(__dirname, '..', 'CLAIMS.md')

/** The document with the claims as the code has them now. */
export function withClaims(document: string): string {
  const [before = ''] = document.split(CLAIMS_BEGIN)
  return `${before}${CLAIMS_BEGIN}\n\n${claimsText(collectClaims())}\n`
}

if (require.main === module) {
  writeFileSync(CLAIMS_DOCUMENT, withClaims(readFileSync(CLAIMS_DOCUMENT, 'utf8')))
}
