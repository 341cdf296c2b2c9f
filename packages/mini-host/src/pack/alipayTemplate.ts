/** An AXML template in WeChat's words, so that one template compiler serves both platforms. */
export interface Translation {
  readonly wxml: string
  /** Alipay's camel-case names of the events the template listens to, by their names in lower case. */
  readonly eventNames: Readonly<Record<string, string>>
}

const LISTENERS: Readonly<Record<string, string>> = {
  on: 'bind',
  catch: 'catch',
  'capture-on': 'capture-bind',
  'capture-catch': 'capture-catch',
}

/**
 * Translates AXML to WXML.
 *
 * It works on the text, which is right for what Taro writes and not for every hand-written AXML.
 * @claim alipay | Events are written `onTap`, `catchTouchMove`; directives `a:for`, `a:if`; scripts `import-sjs`; a long press is `longTap`. | https://opendocs.alipay.com/mini/framework/events
 */
export function translateAxml(axml: string): Translation {
  const eventNames: Record<string, string> = {}
  const wxml = axml
    .replace(/<import-sjs\s+name="([^"]+)"\s+from="([^"]+)"\s*\/>/g, (_, name: string, from: string) => {
      return `<wxs module="${name}" src="${from.replace(/\.sjs$/, '.wxs')}" />`
    })
    .replace(/\.axml"/g, '.wxml"')
    .replace(/\sa:/g, ' wx:')
    .replace(/\s(on|catch|capture-on|capture-catch)([A-Z]\w*)="/g, (_, kind: string, name: string) => {
      const event = name.toLowerCase()
      eventNames[event] = name.charAt(0).toLowerCase() + name.slice(1)
      return ` ${LISTENERS[kind] ?? 'bind'}:${event === 'longtap' ? 'longpress' : event}="`
    })
  return { wxml, eventNames }
}

/** An SJS module in the words of WXS. */
export function translateSjs(sjs: string): string {
  return sjs.replace(/export\s+default\s+/, 'module.exports = ')
}
