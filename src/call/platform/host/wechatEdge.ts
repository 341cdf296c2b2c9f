import Taro from '@tarojs/taro'
import { besideMenuButton, type TopEdge } from './menuButton'
import { writeStatusBar } from './statusBar'

/** Beside WeChat's button, and below the status bar: an Android phone has no safe area for it. */
export const wechatEdge = (): TopEdge => besideMenuButton(Taro)

/** What the status bar lies on. */
export const wechatStatusBar = (ground: 'dark' | 'light' | 'auto'): void => writeStatusBar(Taro, ground)
