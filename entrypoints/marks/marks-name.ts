/** Under this name the script leaves what puts marks into a page, in the isolated world that it shares with the overlay. */
export const marksName = 'secondSourceMarks';
