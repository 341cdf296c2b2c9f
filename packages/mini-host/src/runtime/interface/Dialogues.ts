import type { Dialogue } from '../../protocol'

/** What was tapped: one of the two buttons, or an item of an action sheet by its index, from 0. */
export type DialogueAnswer = 'confirm' | 'cancel' | number

interface Open {
  readonly dialogue: Dialogue
  readonly element: HTMLElement
  readonly settle: (answer: DialogueAnswer) => void
}

/** Dialogues of the platform, in front of everything, one at a time. A test answers them, or taps their buttons. */
export class Dialogues {
  private open: Open | null = null
  private last: Promise<unknown> = Promise.resolve()

  /** The dialogue in front of the user; null if there is none. Those that wait for it to be answered are not seen. */
  get current(): Dialogue | null {
    return this.open?.dialogue ?? null
  }

  /** Shows a dialogue once those before it are answered; resolves with the answer to it, however long that takes. */
  ask(dialogue: Dialogue): Promise<DialogueAnswer> {
    const answer = this.last.then(() => this.show(dialogue))
    this.last = answer
    return answer
  }

  /**
   * Answers the open dialogue, as a tap on a button of it would.
   * @throws an error if there is no dialogue to answer
   */
  answer(answer: DialogueAnswer): void {
    if (!this.open) throw new Error('no dialogue is open')
    this.open.settle(answer)
  }

  private show(dialogue: Dialogue): Promise<DialogueAnswer> {
    return new Promise((resolve) => {
      const settle = (answer: DialogueAnswer) => {
        element.remove()
        this.open = null
        resolve(answer)
      }
      const element = draw(dialogue, settle)
      document.body.append(element)
      this.open = { dialogue, element, settle }
    })
  }
}

function draw(dialogue: Dialogue, settle: (answer: DialogueAnswer) => void): HTMLElement {
  const box = block('host-dialogue')
  box.append(block('host-dialogue-title', dialogue.title), block('host-dialogue-content', dialogue.content))
  const answers: readonly (readonly [string | undefined, DialogueAnswer])[] = [
    ...(dialogue.items ?? []).map((item, index) => [item, index] as const),
    [dialogue.cancelText, 'cancel'],
    [dialogue.confirmText, 'confirm'],
  ]
  for (const [text, answer] of answers) {
    if (text === undefined) continue
    const button = block('host-dialogue-button', text)
    button.dataset.answer = String(answer)
    button.addEventListener('click', () => settle(answer))
    box.append(button)
  }
  const shade = block('host-shade')
  shade.append(box)
  return shade
}

function block(className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement('div'), { className, textContent: text })
}
