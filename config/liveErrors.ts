interface PlatformPlugin {
  readonly platform: string
  readonly template: { mergeComponents(context: TaroContext, components: object): void }
}

interface TaroContext {
  registerMethod(method: { name: string; fn: (plugin: PlatformPlugin) => void }): void
}

/**
 * A Taro plugin: has `live-pusher` tell its errors, of which the template of Taro 4.2.0 for WeChat leaves out the
 * binding. WeChat tells there that camera or microphone are not permitted.
 */
export default function liveErrors(context: TaroContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ platform, template }) => {
      if (platform === 'weapp') template.mergeComponents(context, { LivePusher: { bindError: '' } })
    },
  })
}
