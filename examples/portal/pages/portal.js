// What a portal may do about the widget: say why it isn't there, and hear what happens in it.

addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || !target.src.endsWith("/widget.js")) return;
    console.error(
      `The chat can't be loaded from ${target.src}. Is Chỉ Thị running, does its CHITHI_ALLOWED_ORIGINS ` +
        `list ${location.origin}, and does this page's Content-Security-Policy allow it in script-src?`,
    );
    document.documentElement.classList.add("without-chat");
  },
  true, // errors of loading don't bubble
);

document.addEventListener("chithi-answer", ({ detail }) => {
  console.info("asked:", detail.question, "status:", detail.answer.status);
});
