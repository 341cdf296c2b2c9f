import { detail, type DetailKey } from './detailTexts'

const WORDS: readonly DetailKey[] = [
  'networkUnknown',
  'networkGood',
  'networkGood',
  'networkFair',
  'networkPoor',
  'networkWorst',
]

/** What people call such a quality, 0 unknown, 1 best … 5 worst. */
export function networkWord(quality: number): string {
  return detail(WORDS[quality] ?? 'networkUnknown')
}
