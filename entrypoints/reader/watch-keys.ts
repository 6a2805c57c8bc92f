interface KeyActs {
  readonly onStep: (step: 1 | -1) => void;
  readonly onLetGo: () => void;
}

/** Hears the room's keys wherever the focus is: Alt with an arrow, since single letters belong to screen readers and fields; and Esc. */
export function watchKeys({ onStep, onLetGo }: KeyActs): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const isStep = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (isStep) {
      event.preventDefault();
      onStep(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !event.altKey) {
      onLetGo();
    }
  });
}
