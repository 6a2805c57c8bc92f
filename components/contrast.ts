/** Relative luminance, WCAG 2. */
function readLuminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return linear.reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
}

/** Contrast of two colours, given as red, green and blue from 0 to 255: 1 to 21, WCAG 2. */
export function readContrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [readLuminance(one), readLuminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
