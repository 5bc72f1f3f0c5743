// Runs before anything is drawn, so that a chosen theme does not flash. The choice stays on this device.
const root = document.documentElement;
const key = 'china-tech-atlas.theme';

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is refused (a sandboxed frame, a strict browser): the theme follows the system then.
    return null;
  }
}

function isDark(): boolean {
  const { theme } = root.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

const choice = stored();
if (choice === 'dark' || choice === 'light') root.dataset.theme = choice;
root.classList.add('js');

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (button === null) return;
  button.hidden = false;
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  show();
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset.theme = theme;
    show();
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    document.dispatchEvent(new CustomEvent('themechange'));
  });
});
