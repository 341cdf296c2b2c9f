/** Answers the SDK's question where to connect: to `link`, given as host:port. */
export function lbsAnswer(link: string): string {
  return JSON.stringify({ code: 200, common: { 'mix.link': [], 'link.default': [link] }, nosup: [] })
}
