/** What a made-up camera sees: a person drawn in a few shapes, in a room or outside. */
export interface Scene {
  readonly sky: readonly [top: string, bottom: string]
  readonly lights: string
  readonly skin: string
  readonly shade: string
  readonly hair: string
  readonly clothes: string
  readonly longHair: boolean
}

/** What the cameras of the pictures' two accounts see, by account; unlike enough to tell whose picture is whose. */
export const SCENES = {
  alice: {
    sky: ['#ffd9b0', '#e58f86'],
    lights: '#fff3d6',
    skin: '#f6cfb4',
    shade: '#e7b496',
    hair: '#3b2a2f',
    clothes: '#2f6f8f',
    longHair: true,
  },
  bob: {
    sky: ['#a9d3e8', '#4f86a6'],
    lights: '#e8f6ff',
    skin: '#e9bb95',
    shade: '#d49f78',
    hair: '#2b2420',
    clothes: '#d9773d',
    longHair: false,
  },
} as const satisfies Record<string, Scene>

/** A scene's size in pixels, and with it the size of the made-up camera's picture. */
export const SCENE_SIZE = { width: 1280, height: 960 } as const

/** The scene as SVG. `sway` moves the person a little, in pixels, so that the picture lives. */
export function drawScene(scene: Scene, sway: number): string {
  const { width, height } = SCENE_SIZE
  const { sky, lights, skin, shade, hair, clothes, longHair } = scene
  const lamps = [
    [500, 160, 60],
    [800, 110, 80],
    [760, 330, 40],
    [460, 420, 50],
    [850, 560, 70],
    [430, 690, 60],
  ]
    .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${lights}" opacity="0.28"/>`)
    .join('')
  const longSides = `<path d="M318 560 C300 760 300 900 340 1060 L620 1060 C660 900 660 760 642 560 Z" fill="${hair}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient>
  <filter id="far"><feGaussianBlur stdDeviation="14"/></filter></defs>
  <rect width="${width}" height="${height}" fill="url(#sky)"/><g filter="url(#far)">${lamps}</g>
  <g transform="translate(${sway} ${Math.abs(sway) / 2}) translate(640 840) scale(0.66) translate(-480 -1190)">
    ${longHair ? longSides : ''}
    <path d="M120 1300 C130 1060 260 990 400 960 L560 960 C700 990 830 1060 840 1300 L840 1700 L120 1700 Z" fill="${clothes}"/>
    <path d="M405 800 L405 965 C430 1030 530 1030 555 965 L555 800 Z" fill="${shade}"/>
    <ellipse cx="480" cy="620" rx="158" ry="205" fill="${skin}"/>
    <ellipse cx="322" cy="640" rx="24" ry="42" fill="${shade}"/><ellipse cx="638" cy="640" rx="24" ry="42" fill="${shade}"/>
    <path d="M310 620 C290 400 400 350 490 352 C600 354 670 430 650 620 C640 540 600 490 545 480 C470 500 370 480 345 530 C325 560 318 590 310 620 Z" fill="${hair}"/>
    <ellipse cx="418" cy="628" rx="16" ry="19" fill="#2a2226"/><ellipse cx="542" cy="628" rx="16" ry="19" fill="#2a2226"/>
    <circle cx="423" cy="621" r="5" fill="#fff"/><circle cx="547" cy="621" r="5" fill="#fff"/>
    <path d="M392 585 q26 -18 52 -4 M516 581 q26 -14 52 4" stroke="${hair}" stroke-width="11" fill="none" stroke-linecap="round"/>
    <path d="M474 640 q-10 46 8 52" stroke="${shade}" stroke-width="9" fill="none" stroke-linecap="round"/>
    <path d="M418 728 q62 58 124 0 q-62 22 -124 0" fill="#fff" stroke="#a8505a" stroke-width="7" stroke-linejoin="round"/>
    <circle cx="372" cy="700" r="32" fill="#e98b7f" opacity="0.28"/><circle cx="588" cy="700" r="32" fill="#e98b7f" opacity="0.28"/>
  </g></svg>`
}
