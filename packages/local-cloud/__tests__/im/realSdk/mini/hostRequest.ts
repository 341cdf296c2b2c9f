/** What both hosts' `request` takes. */
export interface RequestOptions<Success, Failure> {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, string>>
  readonly data?: string
  readonly dataType?: string
  readonly success: (answer: Success) => void
  readonly fail: (failure: Failure) => void
}

export interface Fetched {
  readonly status: number
  readonly data: unknown
}

/** Fetches as both hosts do: text if that is asked for, else JSON. */
export async function fetchFor({
  url,
  method = 'GET',
  header = {},
  data: body,
  dataType,
}: Omit<RequestOptions<never, never>, 'success' | 'fail'>): Promise<Fetched> {
  const response = await fetch(url, { method, headers: header, body: method === 'GET' ? undefined : body })
  const data: unknown = dataType === 'text' ? await response.text() : await response.json()
  return { status: response.status, data }
}
