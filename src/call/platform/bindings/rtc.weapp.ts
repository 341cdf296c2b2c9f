import { lateNertcMini } from '../rtc/lateNertcMini'
import { createNertcMini } from '../rtc/nertcMini'

// Imported by the call page alone, so that the SDK is in its package.
lateNertcMini.provide(createNertcMini)
