import type { CallSlots } from './CallSlots'

/**
 * The app's own components in the call page: none. A build puts the app's module in place of this one, as the plugin's
 * option `slots` names it, since a mini program's packages hand no component to each other as they run.
 */
export const slots: CallSlots = {}
