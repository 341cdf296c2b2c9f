// Types alone: what the app's module of components is written against.
export type { AvatarSlotProps, CallSlots, SlotCommands, SlotProps } from './CallSlots'
