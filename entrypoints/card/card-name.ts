/** Under this name the script of the card leaves what makes it, in the isolated world that it shares with the overlay. */
export const cardName = 'secondSourceCard';
