// Runs in every page and frame of a test before anything else. Media is as small as it can be and still be media, and
// nothing moves: what a test does not look at costs it nothing, on a machine that encodes, decodes and draws in software.
;(() => {
  const PICTURE = { width: 160, height: 120, frameRate: 8 }
  /** The made-up microphone has no echo; cancelling it costs more than all else that is done to the sound. */
  const RAW_SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  const asked = (constraints) => (typeof constraints === 'object' ? constraints : {})

  const { mediaDevices } = navigator
  if (mediaDevices) {
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = ({ audio, video, ...rest }) =>
      getUserMedia({
        ...rest,
        audio: audio && { ...asked(audio), ...RAW_SOUND },
        video: video && { ...asked(video), ...PICTURE },
      })
  }

  const STILL = '*,*::before,*::after{animation:none!important;transition:none!important}'
  const hold = () => {
    const style = document.createElement('style')
    style.textContent = STILL
    document.documentElement.append(style)
  }
  if (document.documentElement) hold()
  else document.addEventListener('readystatechange', hold, { once: true })
})()
