// The form of choices: shown once it works, told of every change, and folded where it would hide what it chooses.
const NARROW = '(max-width: 63.99rem)';

/** `apply` shows what is chosen and gives the words for it. */
export function showForm(form: HTMLFormElement, apply: () => string): void {
  const status = form.querySelector('#shown');
  const box = form.querySelector('details');
  const run = (): void => {
    const words = apply();
    if (status) status.textContent = words;
  };
  form.hidden = false;
  if (box) box.open = !matchMedia(NARROW).matches;
  form.addEventListener('change', run);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The boxes are emptied after the event.
  form.addEventListener('reset', () => setTimeout(run));
  run();
}
