import type { V2NIM } from 'nim-web-sdk-ng/dist/esm/nim/src'
import type { V2NIMLoginListener } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMLoginService'
import type { V2NIMMessageListener } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMMessageService'
import type { V2NIMSignallingListener } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMSignallingService'
import type { V2NIMUserListener } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMUserService'

/** What the tests use of an instance of the SDK, whichever build it comes from. */
export type Nim = Pick<
  V2NIM,
  | 'V2NIMLoginService'
  | 'V2NIMSignallingService'
  | 'V2NIMMessageService'
  | 'V2NIMMessageCreator'
  | 'V2NIMConversationIdUtil'
  | 'V2NIMUserService'
>

/** Makes an instance for the server on `link`, host:port. */
export type CreateNim = (link: string) => Nim

/** Every event the tests listen to, with what it brings. */
export type NimEvents = V2NIMLoginListener &
  V2NIMSignallingListener &
  V2NIMMessageListener &
  V2NIMUserListener
