import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Something the host says of WeChat or Alipay, written as `@claim PLATFORM | CLAIM | SOURCE` beside the code that does it. */
export interface Claim {
  readonly platform: 'weapp' | 'alipay' | 'both'
  readonly text: string
  /** Where it is written, or `assumption`. */
  readonly source: string
  /** The file, from this folder. */
  readonly file: string
}

const CLAIM = /@claim (weapp|alipay|both) \| (.+?) \| (.+?)(?: \*\/)?$/gm

/** Every claim of the host, by file. */
export function collectClaims(folder = __dirname): Claim[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'claims.ts')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .flatMap((file) => claimsIn(file, readFileSync(path.join(folder, file), 'utf8')))
}

function claimsIn(file: string, source: string): Claim[] {
  return [...source.matchAll(CLAIM)].map(([, platform, text = '', from = '']) => ({
    // The pattern has no other.
    platform: platform as Claim['platform'],
    text,
    source: from.trim(),
    file,
  }))
}

const NAMES = { weapp: 'WeChat', alipay: 'Alipay', both: 'Both' } as const

/** The claims as the end of CLAIMS.md: what is documented somewhere, and what is assumed. */
export function claimsText(claims: readonly Claim[]): string {
  const isAssumed = ({ source }: Claim) => source === 'assumption'
  const list = (chosen: readonly Claim[]) => chosen.map(line).join('\n')
  return [
    '### Documented',
    list(claims.filter((claim) => !isAssumed(claim))),
    '### Assumed',
    list(claims.filter(isAssumed)),
  ].join('\n\n')
}

function line({ platform, text, source, file }: Claim): string {
  const from = source === 'assumption' ? '' : ` ${links(source)}`
  return `- **${NAMES[platform]}** (\`${file}\`): ${text}${from}`
}

function links(source: string): string {
  return source
    .split(' ; ')
    .map((part) => part.replace(/^https?:\/\/\S+/, (url) => `<${url}>`))
    .join(', ')
}
