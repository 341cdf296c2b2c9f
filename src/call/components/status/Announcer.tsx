import { useEffect, useState } from 'react'
import { View } from '../elements/View'
import './Announcer.scss'

interface Props {
  /** How the call stands. */
  readonly words: string
  /** What cannot wait: why it ended, what went wrong, what is asked. */
  readonly urgent: string
}

/**
 * What changes by itself, for who does not look at the page. A screen reader reads what is put into a region that is there
 * already: both are there, and empty, before either has a word.
 */
export function Announcer({ words, urgent }: Props) {
  const [said, setSaid] = useState({ words: '', urgent: '' })
  useEffect(() => {
    let left = false
    // Not in the same moment: the region has to be there first.
    void Promise.resolve().then(() => {
      if (!left) setSaid({ words, urgent })
    })
    return () => {
      left = true
    }
  }, [words, urgent])
  return (
    <View className="call-announcer">
      <View role="status" aria-live="polite">
        {said.words}
      </View>
      <View role="alert" aria-live="assertive">
        {said.urgent}
      </View>
    </View>
  )
}
