// The small part of the check of a story: the rest is fetched when the button is pressed.
document.querySelector<HTMLButtonElement>('[data-check]')?.addEventListener('click', ({ currentTarget }) => {
  // A page that is older than the site finds that part gone.
  void import('./check-answer.ts').then(({ answerCheck }) => answerCheck(currentTarget as HTMLButtonElement), () => location.reload());
});
