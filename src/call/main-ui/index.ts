// What an app may show on its own pages while a call is there. React without MobX, so that it may be in the main package.
export { FloatingCall, type FloatingCallProps } from './FloatingCall'
export { IncomingBanner, type IncomingBannerProps } from './IncomingBanner'
export { LocalPicture, RemotePicture } from './pictures'
export { useCallSnapshot } from './useCallSnapshot'
