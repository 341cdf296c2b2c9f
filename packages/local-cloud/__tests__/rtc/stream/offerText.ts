/** An SDP offer as a browser writes it, as short as it can be. */
export function offerText({ video = 'VP8/90000', videoType = 120 } = {}): string {
  const transport = ['a=ice-ufrag:abcd', 'a=ice-pwd:0123456789012345678901', 'a=setup:actpass', 'a=rtcp-mux']
  return [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0 1',
    `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
    'm=audio 9 UDP/TLS/RTP/SAVPF 109 9',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=sendrecv',
    ...transport,
    'a=rtpmap:9 G722/8000',
    'a=rtpmap:109 opus/48000/2',
    `m=video 9 UDP/TLS/RTP/SAVPF ${videoType}`,
    'c=IN IP4 0.0.0.0',
    'a=mid:1',
    'a=sendrecv',
    ...transport,
    `a=rtpmap:${videoType} ${video}`,
    '',
  ].join('\r\n')
}
