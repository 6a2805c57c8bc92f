/** Before a row of a list goes: hands the focus to the next row's button, the one before, or the heading of the part that the list stands in. */
export function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector('button') ?? button.closest('section')?.querySelector<HTMLElement>('h2');
  next?.focus();
}
