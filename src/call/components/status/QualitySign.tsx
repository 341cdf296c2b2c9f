import { View } from '../elements/View'
import { detail } from '../../locales/detailTexts'
import { networkWord } from '../../locales/networkWord'
import type { CallQuality } from '../../machine/terms/quality'
import './QualitySign.scss'

/** The bars of the sign. How many are full says how good it is, whatever their colour. */
const BARS = [1, 2, 3, 4] as const

interface Props {
  readonly quality: CallQuality
}

/** How good the network is, of the two sides’ the worse. Nothing before anybody has measured. */
export function QualitySign({ quality }: Props) {
  const { self, remote } = quality
  const worse = Math.max(self, remote)
  if (worse === 0) return null
  // The best two look alike: nobody can tell one from the other in a call.
  const full = Math.min(BARS.length, BARS.length + 2 - worse)
  const label = detail('networks', { self: networkWord(self), remote: networkWord(remote) })
  return (
    <View
      id="call-quality"
      className={`call-quality ${worse >= 4 ? 'call-quality--poor' : ''}`}
      data-level={String(worse)}
      role="img"
      aria-label={label}
    >
      {BARS.map((bar) => (
        <View
          key={bar}
          className={`call-quality__bar call-quality__bar--${bar} ${bar <= full ? 'call-quality__bar--full' : ''}`}
        />
      ))}
    </View>
  )
}
