/** What both hosts' `request` takes. */
export interface RequestOptions<Success, Failure> {
  readonly url: string
  readonly method?: string
  readonly dataType?: string
  readonly success: (answer: Success) => void
  readonly fail: (failure: Failure) => void
}

export interface Fetched {
  readonly status: number
  readonly data: unknown
}

/** Fetches as both hosts do: text if that is asked for, else JSON. */
export async function fetchFor(options: {
  url: string
  method?: string
  dataType?: string
}): Promise<Fetched> {
  const response = await fetch(options.url, { method: options.method ?? 'GET' })
  const data: unknown = options.dataType === 'text' ? await response.text() : await response.json()
  return { status: response.status, data }
}
