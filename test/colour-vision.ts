// Colours as eyes see them: contrast by WCAG 2.2, differences in CIE Lab, and what colour blindness leaves of a colour.

/** Red, green and blue of "#02355f" as shares of light, 0 to 1, after undoing the screen's gamma (IEC 61966-2-1). */
export type Light = readonly [number, number, number];

export function lightOf(hex: string): Light {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance and contrast ratio: 1 for the same, 21 for black on white. */
export function contrast(a: Light, b: Light): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
 * Transactions on Visualization and Computer Graphics 15 (2009), at full severity, on linear light:
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
const MACHADO = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export type Blindness = keyof typeof MACHADO;
export const BLINDNESS = Object.keys(MACHADO) as Blindness[];

export function seenWith(blindness: Blindness, light: Light): Light {
  const matrix = MACHADO[blindness];
  const row = (at: number): number => {
    const sum = light.reduce((all, channel, column) => all + channel * (matrix[at * 3 + column] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  };
  return [row(0), row(1), row(2)];
}

/** CIE 1976 colour difference in Lab (D65): about 2 can just be told apart side by side. */
export function difference(a: Light, b: Light): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(...one.map((coordinate, index) => coordinate - (other[index] ?? 0)));
}

function labOf([red, green, blue]: Light): readonly [number, number, number] {
  const bent = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
