import type { Room } from './Room'

interface Address {
  readonly url: string
}

/** Moves between pages. */
export const navigationRoom: Room = ({ api, pages }) => {
  api.asynchronous('navigateTo', ({ url }: Address) => pages.navigateTo(url))
  api.asynchronous('redirectTo', ({ url }: Address) => pages.redirectTo(url))
  api.asynchronous('reLaunch', ({ url }: Address) => pages.reLaunch(url))
  api.asynchronous('switchTab', ({ url }: Address) => pages.switchTab(url))
  api.asynchronous('navigateBack', ({ delta }: { readonly delta?: number }) => pages.navigateBack(delta))
}
