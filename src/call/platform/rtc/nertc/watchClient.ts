import type { MediaEvent } from '../../../machine/events/callEvent'
import type { Clock } from '../../ports'
import { ArrivalWatch } from '../ArrivalWatch'
import type { PageMedia } from './pageMedia'
import { comeBack } from './comeBack'
import { countsOf } from './countsOf'
import { readFigures, type ClientFigures } from './readFigures'
import type { NertcClient } from './sdk'

/** Longer than between two of its looks, in ms: a second in which nothing comes is no silence yet. */
const SILENT_AFTER = 1_200
/** How long after a track is there it is taken to be heard or seen, in ms, where the SDK lets nobody look. */
const TAKEN_FOR_THERE_AFTER = 1_000

interface Around {
  readonly clock: Clock
  readonly page: Pick<PageMedia, 'isShown'>
  /** The client that is in the room, if there is one. */
  readonly client: () => NertcClient | null
  readonly emit: (event: MediaEvent) => void
  readonly log: (text: string, cause?: unknown) => void
  /** Is handed what is read. */
  readonly note: (figures: ClientFigures) => void
}

/** Watches what a browser receives. Of a network that carries nothing at all any more the SDK is told. */
export function watchClient({ clock, page, client, emit, log, note }: Around): ArrivalWatch {
  const read = async () => {
    const now = client()
    const figures = now && (await readFigures(now))
    if (figures === null) return null
    note(figures)
    return countsOf(figures, page.isShown())
  }
  const parts = { clock, read, silentAfter: SILENT_AFTER, takenForThereAfter: TAKEN_FOR_THERE_AFTER }
  return new ArrivalWatch(parts, (event) => {
    emit(event)
    const now = client()
    if (now === null || event.type !== 'media.arrival' || event.arrival !== 'nothing') return
    comeBack(now).catch((thrown: unknown) => log('the media SDK did not begin to come back', thrown))
  })
}
