import type * as glassEasel from 'glass-easel'
import type { MiniPlatform } from '../../pack/distribution'
import { acrossBridge } from '../bridge'

type ViewEvent = glassEasel.ShadowedEvent<unknown>

/** What differs between the platforms' events. */
export interface EventDialect {
  readonly platform: MiniPlatform
  /** Alipay's camel-case names by lower-case names. */
  readonly eventNames: Readonly<Record<string, string>>
}

/** An event of the view as the app's handlers get it: plain data, copied across the bridge. */
export function toAppEvent(event: ViewEvent, { platform, eventNames }: EventDialect): object {
  const written = event.type === 'longpress' ? 'longtap' : event.type
  return {
    type: platform === 'alipay' ? (eventNames[written] ?? event.type) : event.type,
    timeStamp: event.timeStamp,
    target: describe(event.target, platform),
    currentTarget: describe(event.currentTarget, platform),
    mark: event.mark ?? {},
    detail: acrossBridge(event.detail ?? {}),
    ...touchesOf(event.getOriginalEvent()),
  }
}

/** @claim alipay | The targets of events carry `tagName`. | https://opendocs.alipay.com/mini/framework/event-object */
function describe(node: glassEasel.Element, platform: MiniPlatform): object {
  const element: unknown = node.$$
  const isElement = element instanceof HTMLElement
  return {
    id: node.id,
    dataset: { ...node.dataset },
    offsetLeft: isElement ? element.offsetLeft : 0,
    offsetTop: isElement ? element.offsetTop : 0,
    ...(platform === 'alipay' && isElement
      ? { tagName: element.tagName.toLowerCase().replace(/^wx-/, '') }
      : {}),
  }
}

function touchesOf(original: unknown): object {
  if (typeof TouchEvent !== 'undefined' && original instanceof TouchEvent) {
    return { touches: listOf(original.touches), changedTouches: listOf(original.changedTouches) }
  }
  if (original instanceof MouseEvent) {
    const { pageX, pageY, clientX, clientY } = original
    const touches = [{ identifier: 0, pageX, pageY, clientX, clientY }]
    return { touches, changedTouches: touches }
  }
  return {}
}

function listOf(touches: TouchList): object[] {
  return [...touches].map(({ identifier, pageX, pageY, clientX, clientY }) => {
    return { identifier, pageX, pageY, clientX, clientY, force: 1 }
  })
}
