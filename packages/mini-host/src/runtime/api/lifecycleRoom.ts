import type { Room } from './Room'

/** What the app is told about itself. */
export const lifecycleRoom: Room = ({ api, platform }) => {
  for (const event of ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound']) api.event(event)
  if (platform === 'weapp') for (const event of ['MemoryWarning', 'ThemeChange']) api.event(event)
}
