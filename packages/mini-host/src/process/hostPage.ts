/** The page that stands for the phone's screen. Elements have the sizes that WeChat gives them. */
export const HOST_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mini program</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host.css">
<div id="host-bar"><span id="host-title"></span></div>
<div id="host-pages"></div>
<script src="/runtime.js"></script>
<script src="/templates.js"></script>
</html>
`

/**
 * How the page looks: what WeChat's own elements are like before the app's style, and the platform's dialogues and
 * toasts above all of it.
 */
export const HOST_STYLE = `
html, body { margin: 0; height: 100%; font: 16px "Noto Sans CJK SC", sans-serif; }
body { display: flex; flex-direction: column; overflow: hidden; }
#host-bar { flex: none; height: 44px; display: flex; align-items: center; justify-content: center; font-weight: 600; }
.host-without-bar #host-bar { display: none; }
#host-pages { flex: 1; position: relative; overflow: hidden; transform: translateZ(0); }
.host-page { display: none; position: absolute; inset: 0; overflow: auto; }
.host-page-on-top { display: block; }
wx-page, wx-view, wx-scroll-view, wx-form, wx-swiper, wx-swiper-item, wx-cover-view, wx-page-container,
wx-root-portal, wx-movable-area, wx-movable-view, wx-block { display: block; box-sizing: border-box; }
wx-page { min-height: 100%; }
wx-label { display: inline; }
wx-text { white-space: pre-line; }
wx-button {
  display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px; overflow: hidden;
  border-radius: 5px; background: #f8f8f8; font-size: 18px; line-height: 2.55555556; text-align: center;
}
wx-button[prop-disabled] { opacity: .6; }
wx-input, wx-textarea { display: block; overflow: hidden; }
wx-input > input, wx-textarea > textarea {
  width: 100%; height: 1.4em; padding: 0; border: 0; outline: 0; background: transparent; color: inherit; font: inherit;
}
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img, wx-cover-image > img { display: block; width: 100%; height: 100%; }
wx-live-pusher, wx-live-player, wx-video { display: block; width: 300px; height: 225px; background: #000; }
wx-live-pusher > video, wx-live-player > video { display: block; width: 100%; height: 100%; }
wx-live-pusher > video { object-fit: cover; }
.host-page > iframe { position: absolute; inset: 0; z-index: 2147483645; width: 100%; height: 100%; border: 0; background: #fff; }
wx-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; }
wx-switch::after { content: ""; display: block; width: 28px; height: 28px; margin: 2px; border-radius: 50%; background: #fff; }
wx-switch[prop-checked] { background: #04be02; }
wx-switch[prop-checked]::after { margin-left: 22px; }
wx-block { display: contents; }
[prop-hidden] { display: none !important; }
.host-shade {
  position: fixed; inset: 0; z-index: 2147483646; display: flex; align-items: center; justify-content: center;
  background: rgba(0, 0, 0, .5);
}
.host-dialogue { width: 80%; padding: 24px 16px; border-radius: 12px; background: #fff; text-align: center; }
.host-dialogue-title { font-weight: 600; }
.host-dialogue-content { padding: 12px 0; color: #666; }
.host-dialogue-button { padding: 10px; color: #576b95; }
.host-toast {
  position: fixed; left: 50%; top: 45%; z-index: 2147483647; max-width: 70%; padding: 12px 16px; border-radius: 8px;
  transform: translate(-50%, -50%); background: rgba(0, 0, 0, .75); color: #fff; pointer-events: none;
}
`
