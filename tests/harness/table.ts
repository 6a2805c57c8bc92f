/** Prints rows under their columns' names, one below the other where a line would be too long. */
export function printTable(rows: readonly object[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => Object.values(row).map(String));
  const widest = [56, 12, 9, 44]; // sentence, stance, reference, reason
  const wrap = (text: string, width: number): string[] => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  for (const row of [columns, columns.map((_, at) => '─'.repeat(widest[at] ?? 20)), ...cells]) {
    const wrapped = row.map((text, at) => wrap(text, widest[at] ?? 20));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1) {
      console.log(
        wrapped
          .map((lines, at) => (lines[line] ?? '').padEnd(widest[at] ?? 20))
          .join('  ')
          .trimEnd(),
      );
    }
  }
}
