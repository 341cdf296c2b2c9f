// A browser that shows a picture above all windows, and no document.
delete window.documentPictureInPicture
