// The page's own script: filters, and the viewer with its keys. No more than a browser has.
;(() => {
  const SORTS = ['platform', 'size', 'theme', 'locale']
  const form = document.querySelector('#filters')
  const viewer = document.querySelector('#viewer')
  const figures = [...document.querySelectorAll('main figure')]
  let shown = null

  const isIn = (figure) => !figure.hidden
  const sameSetting = (one, other) => SORTS.every((sort) => one.dataset[sort] === other.dataset[sort])
  const stateOf = (figure) => figure.closest('section').querySelector('h2').textContent

  function filter() {
    const words = form.elements.words.value.trim().toLowerCase()
    figures.forEach((figure) => {
      const fits = SORTS.every((sort) => ['', figure.dataset[sort]].includes(form.elements[sort].value))
      figure.hidden = !fits || !stateOf(figure).toLowerCase().includes(words)
    })
    document.querySelectorAll('main section').forEach((section) => {
      section.hidden = ![...section.querySelectorAll('figure')].some(isIn)
    })
    document.querySelector('#count').textContent = `${figures.filter(isIn).length} pictures`
  }

  function show(figure) {
    if (figure === undefined) return
    shown = figure
    const told = figure.querySelector('figcaption').textContent
    const { src, alt } = figure.querySelector('img')
    Object.assign(viewer.querySelector('img'), { src, alt })
    viewer.querySelector('figcaption').textContent = `${stateOf(figure)} · ${told}`
    if (!viewer.open) viewer.showModal()
  }

  /** The next one that is in, of the same state or in the same setting. */
  function step(by, belongs) {
    const row = figures.filter((figure) => isIn(figure) && belongs(figure))
    show(row[row.indexOf(shown) + by])
  }

  const sameState = (figure) => figure.dataset.name === shown.dataset.name
  const alike = (figure) => sameSetting(figure, shown)
  const KEYS = {
    ArrowLeft: () => step(-1, sameState),
    ArrowRight: () => step(1, sameState),
    ArrowUp: () => step(-1, alike),
    ArrowDown: () => step(1, alike),
  }

  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  figures.forEach((figure) => {
    figure.addEventListener('click', () => show(figure))
    figure.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') show(figure)
    })
  })
  viewer.addEventListener('click', () => viewer.close())
  viewer.addEventListener('close', () => shown?.focus())
  viewer.addEventListener('keydown', (event) => {
    const act = KEYS[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  filter()
})()
