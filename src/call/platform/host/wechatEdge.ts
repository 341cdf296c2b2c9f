import Taro from '@tarojs/taro'
import { besideMenuButton, type TopEdge } from './menuButton'

/** Beside WeChat's button, and below the status bar: an Android phone has no safe area for it. */
export const wechatEdge = (): TopEdge => besideMenuButton(Taro)
