import { Component, createContext, type ReactNode, useContext } from 'react'
import { View } from '../../components/elements/View'
import { slots } from '../../slots/appSlots'
import type { AvatarSlotProps, CallSlots, SlotProps } from '../../slots/CallSlots'
import './Slot.scss'

/** Of which call they are, and what each is given. */
interface Shared extends Omit<SlotProps, 'ours'> {
  readonly callId: string | null
}

const SlotContext = createContext<Shared | null>(null)

/** What is given to every slot below it. */
export const SlotsOf = SlotContext.Provider

interface Props {
  readonly name: keyof CallSlots
  /** Of a portrait. */
  readonly size?: AvatarSlotProps['size']
  /** It is out of the way for now. */
  readonly hidden?: boolean
  /** What stands here unless the app has something in its place. */
  readonly children?: ReactNode
}

/** A place that an app may fill. */
export function Slot({ name, size = 'large', hidden = false, children = null }: Props) {
  const shared = useContext(SlotContext)
  const Own = slots[name]
  if (Own === undefined || shared === null) return children
  const { callId, ...given } = shared
  return (
    // The next call may go well with it.
    <Guard key={callId} instead={children}>
      <View className={`call-slot call-slot--${name} ${hidden ? 'call-slot--hidden' : ''}`}>
        <Own {...given} size={size} ours={children} />
      </View>
    </Guard>
  )
}

/** Whether the app fills a place. */
export function isFilled(name: keyof CallSlots): boolean {
  return slots[name] !== undefined
}

interface GuardProps {
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Draws something else where what is in it throws; React itself says why in the console, in every build. */
class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
