interface PlatformPlugin {
  readonly platform: string
  readonly template: { mergeComponents(context: object, components: object): void }
}

interface MethodContext {
  registerMethod(method: { name: string; fn: (plugin: PlatformPlugin) => void }): void
}

/**
 * Has `live-pusher` tell its errors, of which the template of Taro 4.2.0 for WeChat leaves out the binding. WeChat tells
 * there that camera or microphone are not permitted.
 */
export default function tellLiveErrors(context: MethodContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ platform, template }) => {
      if (platform === 'weapp') template.mergeComponents(context, { LivePusher: { bindError: '' } })
    },
  })
}
