/** How the window of a call looks: no style sheet of the page's reaches it. White on dark, whatever the picture. */
export const CALL_WINDOW_STYLE = `
html, body { height: 100%; margin: 0; }
body { position: relative; overflow: hidden; background: #111; color: #fff; font: 14px/1.4 system-ui, sans-serif; }
.call-window__picture { position: absolute; top: 0; right: 0; bottom: 0; left: 0; }
.call-window__who { position: absolute; top: 0; right: 0; left: 0; padding: 8px 12px 24px;
  background: linear-gradient(rgba(0, 0, 0, 0.75), rgba(0, 0, 0, 0.6) 60%, transparent); }
.call-window__name { overflow: hidden; font-weight: 600; white-space: nowrap; text-overflow: ellipsis; }
.call-window__controls { position: absolute; right: 0; bottom: 0; left: 0; display: flex; justify-content: center;
  padding: 12px 8px; }
.call-window__button { min-width: 44px; min-height: 44px; margin: 0 4px; padding: 0 12px; border: 0;
  border-radius: 22px; background: rgba(0, 0, 0, 0.75); color: #fff; font: inherit; cursor: pointer; }
.call-window__button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
#call-window-hangup { background: #c62828; }
`
