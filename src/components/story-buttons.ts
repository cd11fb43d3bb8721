// The small part of the check of a story: the rest is fetched when the button is pressed.
document.querySelector<HTMLButtonElement>('[data-check]')?.addEventListener('click', ({ currentTarget }) => {
  // A page that is older than the site finds that part gone.
  void import('./check-answer.ts').then((part) => part.answerCheck(currentTarget as HTMLButtonElement), () => location.reload());
});

// Of the reading list too: the rest is fetched when the button is pressed, and where the story is on the list.
const row = document.querySelector('.onward:has(.to-cite)');
if (row) {
  const button = document.createElement('button');
  const open = (press?: unknown): void => {
    // A page that is older than the site finds that part gone.
    void import('./save-story.ts').then((part) => part.saveStory(button, press), () => press && location.reload());
  };
  button.append(SAVE_WORD[`-${document.documentElement.lang}`] as string);
  button.addEventListener('click', open);
  row.append(button);
  try {
    if (localStorage['reading-list'].includes(location.pathname)) open();
  } catch {
    // Nothing is kept, or nothing may be.
  }
}
