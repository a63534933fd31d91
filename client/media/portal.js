// Copies what the page shows. It gets its texts from the page alone and writes nothing but the status line.
const article = document.querySelector('article');
const said = document.getElementById('said');
const texts = document.getElementById('texts').dataset;

/** Puts texts, by their types, on the clipboard; tells whether that could be done. */
function copy(content) {
  const put = (event) => {
    event.preventDefault();
    for (const [type, text] of Object.entries(content)) event.clipboardData.setData(type, text);
  };
  document.addEventListener('copy', put);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}

/** Says it anew even if it was said before, so that a screen reader reads it again. */
function say(text) {
  said.textContent = '';
  requestAnimationFrame(() => {
    said.textContent = text;
  });
}

const formatted = document.getElementById('formatted');
formatted.addEventListener('click', () => {
  const done = copy({ 'text/html': article.innerHTML.trim(), 'text/plain': texts.plain });
  say(done ? texts.saidFormatted : texts.saidFailed);
});
document.getElementById('plain').addEventListener('click', () => {
  say(copy({ 'text/plain': texts.plain }) ? texts.saidPlain : texts.saidFailed);
});
formatted.focus();
