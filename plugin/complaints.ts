import type { Complaint } from './complaint'

// One sentence each: what is wrong, and what to do.

/** An option that there is not, or of the wrong kind. */
export const badOption = (name: string, should: Complaint): Complaint => ({
  zhCN: `插件选项 ${name} 有误：${should.zhCN}。`,
  en: `the plugin's option "${name}" is wrong: ${should.en}.`,
})

/** Taro's other platforms. */
export const noSuchPlatform = (platform: string): Complaint => ({
  zhCN: `${platform} 端没有通话功能，请只在 weapp、alipay、h5 构建中使用本插件和通话代码。`,
  en: `there are no calls on ${platform}: use the plugin, and import the package, for weapp, alipay and h5 only.`,
})

/** An app that is not React's. */
export const notReact = (framework: string): Complaint => ({
  zhCN: `通话页面需要 React，而本应用的 framework 是 ${framework}。`,
  en: `the call pages need React, and this app's framework is ${framework}.`,
})

/** A package that has to be there. */
export const missing = (name: string, command: string): Complaint => ({
  zhCN: `缺少依赖 ${name}，请运行 ${command}。`,
  en: `the package ${name} is missing: ${command}.`,
})

/** A package at a version that does not do. */
export const wrongVersion = (
  name: string,
  version: string,
  { range, command }: { readonly range: string; readonly command: string },
): Complaint => ({
  zhCN: `${name} 的版本是 ${version}，需要 ${range}，请运行 ${command}。`,
  en: `${name} is at ${version}, and has to be ${range}: ${command}.`,
})

/** Two copies of what has to be one. */
export const twice = (name: string, places: readonly string[]): Complaint => ({
  zhCN: `${name} 安装了两份（${places.join('、')}），请统一为同一版本并重新安装。`,
  en: `${name} is installed twice (${places.join(', ')}): bring both to one version, and install again.`,
})

/** NetEase hands its SDK for WeChat out as a file. */
export const noWechatSdk = (file: string): Complaint => ({
  zhCN: `找不到网易 NERTC 小程序 SDK 文件 ${file}，请从 https://doc.yunxin.163.com/nertc 下载（SDK 下载，微信小程序）并放到该位置，或用插件选项 wechatSdk 指定。`,
  en: `NERTC's mini-program SDK is not at ${file}: download it (https://doc.yunxin.163.com/nertc, SDK downloads, WeChat mini program) and put it there, or name it with the plugin's option wechatSdk.`,
})

/** Alipay's media is a page of the H5 build. */
export const noMediaPage: Complaint = {
  zhCN: '支付宝端的音视频在 H5 页面中进行：请用插件选项 mediaPage 给出该页面的地址，否则通话会以 unsupported 结束。',
  en: 'media on Alipay is a page of the H5 build: name its address with the plugin\'s option mediaPage, or calls end with "unsupported".',
}

/** The app's components for the call page are not where the option says. */
export const noSlots = (place: string): Complaint => ({
  zhCN: `找不到通话页插槽模块 ${place}，请检查插件选项 slots（以应用目录为起点，例如 src/call-slots）。`,
  en: `there is no module ${place} for the slots of the call page: check the plugin's option slots (from the app's folder, as src/call-slots).`,
})

/** A page of the app where one of ours has to be. */
export const pageTaken = (page: string): Complaint => ({
  zhCN: `应用中已有页面 ${page}，请用插件选项 root 给通话分包换一个目录，或删除 src 中的旧拷贝。`,
  en: `the app has a page ${page} already: give the calls another folder with the plugin's option root, or remove the old copy in src.`,
})

/** A subpackage of the app with our root. */
export const rootTaken = (root: string): Complaint => ({
  zhCN: `app.config 中已有 root 为 ${root} 的分包，请删除它，或用插件选项 root 给通话分包换一个目录。`,
  en: `app.config has a subpackage with the root ${root} already: remove it, or give the calls another one with the plugin's option root.`,
})

/** The app asks for one package, in which MobX and the media SDK would be. */
export const notOptimized: Complaint = {
  zhCN: 'mini.optimizeMainPackage 已关闭，MobX 和音视频 SDK 会进入主包：请将其打开。',
  en: 'mini.optimizeMainPackage is off, which puts MobX and the media SDK into the main package: switch it on.',
}

/** Taro's other runner, which makes no Alipay mini program. */
export const noVite: Complaint = {
  zhCN: 'Taro 4.2 的 Vite 编译在支付宝端本身会崩溃，请在构建支付宝端时将 compiler 设为 webpack5。',
  en: "Taro's Vite runner breaks off by itself for Alipay (4.2): set compiler to webpack5 for that build.",
}

/** Taro's router that makes a document of each page. */
export const noMulti: Complaint = {
  zhCN: 'h5.router.mode 为 multi 时每次换页都会重新加载应用，通话会随之中断：请改为 hash 或 browser。',
  en: 'h5.router.mode is multi, which loads the app anew with each page, and a call ends with it: set it to hash or browser.',
}

/** The runner of Taro 3 that it takes unless told. */
export const notWebpack5 = (runner: string): Complaint => ({
  zhCN: `本应用使用 ${runner} 编译，请安装 @tarojs/webpack5-runner，并将 Taro 配置中的 compiler 设为 webpack5。`,
  en: `this app is built with ${runner}: install @tarojs/webpack5-runner, and set compiler to webpack5 in Taro's configuration.`,
})

/** Options that are no object. */
export const noOptions: Complaint = {
  zhCN: "插件选项应为对象，例如 plugins: [['taro-nertc-call/plugin', { root: 'call' }]]。",
  en: "the plugin's options are an object, as in plugins: [['taro-nertc-call/plugin', { root: 'call' }]].",
}

/** Taro is built in another way than the versions that were tried. */
export const unknownTaro = (part: string): Complaint => ({
  zhCN: `当前 Taro 版本的内部结构与已测试的版本不同（${part}），请反馈所用版本。`,
  en: `this version of Taro is built in another way than those that were tried (${part}): please report which one it is.`,
})
