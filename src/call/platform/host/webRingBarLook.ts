// In a text, since this stands outside of every page and its style sheets. The custom properties are those of the banner
// that an app may draw itself.

/** Drawings of the bar, the same as the pages have. */
export const RING_BAR_ICONS = {
  phone: drawn(
    '<path fill="currentColor" d="M14.21 13.45q.6-.88 2.34-.73l2.6.23q1.45.13 1.98.76t.4 2.07l-.29 3.37q-.23 2.61-2.84 2.38l-.99-.09h-.04l-.8-.07-.04-.01-.73-.06q-.33-.03-.64-.14l-.19-.05q-4.4-.94-7.77-4.31T2.89 9.03l-.06-.2q-.1-.3-.13-.63l-.07-.74v-.03l-.07-.8v-.04l-.09-1q-.13-1.44.4-2.07t1.98-.76l3.36-.29q1.08-.1 1.91.6.83.69.93 1.77l.23 2.61q.15 1.74-.73 2.33l-.13.1-.12.11-.1.12-.1.13-.08.14-.07.14-.05.15-.04.16-.02.16v.32l.03.16.04.15.05.15.07.15.09.13q.04.07.09.12.35.44.77.85.41.41.84.77.13.1.27.18t.3.12q.15.05.31.06.16.02.32 0 .16-.01.32-.06.15-.05.29-.12.14-.08.27-.18.12-.1.23-.23z"/>',
  ),
  camera: drawn(
    '<g fill="currentColor"><rect x="1.4" y="5.8" width="14.2" height="12.4" rx="2.6"/><path d="M17.9 10.440L22 7.850v8.300l-4.1-2.590z" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/></g>',
  ),
  ringOff: drawn(
    '<path d="M8.3 6.9A4.9 4.9 0 0 1 16.9 10.2c0 2.4.5 4 1.2 5.1M15 17H5.2c1.3-1.4 1.9-3.2 1.9-6.5M10 19.9a2.2 2.2 0 0 0 4 0M12 3.2v1.5M4 3.5l16 17" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/>',
  ),
} as const

function drawn(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${shapes}</svg>`
}

/** Above whatever an app may have put above its own pages. */
export const RING_BAR_STYLE = `
.call-ring-bar {
  position: fixed;
  top: calc(env(safe-area-inset-top, 0px) + 10px);
  right: 10px;
  left: 10px;
  z-index: 2147483000;
  display: flex;
  gap: 10px;
  align-items: center;
  box-sizing: border-box;
  max-width: 460px;
  padding: 12px 14px;
  margin: 0 auto;
  color: var(--call-banner-text, #fff);
  font: 400 14px/1.35 var(--call-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  background: var(--call-banner, rgba(24, 28, 40, 0.96));
  border-radius: var(--call-panel-radius, 22px);
  box-shadow: 0 12px 36px rgba(0, 0, 0, 0.32), inset 0 0 0 1px rgba(255, 255, 255, 0.14);
  animation: call-ring-bar-in 0.28s cubic-bezier(0.22, 1, 0.36, 1);
}
.call-ring-bar button {
  display: flex;
  flex: none;
  align-items: center;
  justify-content: center;
  width: 46px;
  height: 46px;
  padding: 0;
  margin: 0;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  background: none;
  border: 0;
  border-radius: var(--call-button-radius, 50%);
}
.call-ring-bar button:focus { outline: none; }
.call-ring-bar button:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
.call-ring-bar button[aria-disabled='true'] { cursor: default; opacity: 0.5; }
.call-ring-bar .call-ring-bar__caller {
  flex: 1;
  flex-direction: column;
  align-items: flex-start;
  min-width: 0;
  height: auto;
  min-height: 46px;
  border-radius: 8px;
}
.call-ring-bar__told {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip: rect(0, 0, 0, 0);
  white-space: nowrap;
}
.call-ring-bar__name {
  max-width: 100%;
  overflow: hidden;
  font-weight: 600;
  font-size: 17px;
  line-height: 1.3;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.call-ring-bar__hint { margin-top: 2px; opacity: 0.86; }
.call-ring-bar .call-ring-bar__reject { color: #fff; background: var(--call-danger, #e5322e); }
.call-ring-bar__reject svg { transform: rotate(135deg); }
.call-ring-bar .call-ring-bar__accept { color: var(--call-on-brand, #fff); background: var(--call-brand, #16a34a); }
@keyframes call-ring-bar-in {
  from { opacity: 0; transform: translateY(-120%); }
}
@media (prefers-reduced-motion: reduce) {
  .call-ring-bar { animation: none; }
}
`
