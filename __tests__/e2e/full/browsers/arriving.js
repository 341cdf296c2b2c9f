// Runs in Chromium, across from a browser whose stand-in for WebRTC sends nothing: what is to be received counts as
// arriving, for who watches over it and ends a call in which nothing does.
;(() => {
  const { getStats } = RTCPeerConnection.prototype
  RTCPeerConnection.prototype.getStats = async function (...of) {
    const report = new Map(await getStats.apply(this, of))
    const [packets, frames] = [Math.floor(performance.now() / 20), Math.floor(performance.now() / 66)]
    this.getTransceivers()
      .filter(({ currentDirection }) => currentDirection === 'recvonly')
      .forEach(({ mid, receiver }) =>
        report.set(`arriving-${mid}`, {
          id: `arriving-${mid}`,
          type: 'inbound-rtp',
          kind: receiver.track.kind,
          packetsReceived: packets,
          framesDecoded: frames,
        }),
      )
    return report
  }
})()
