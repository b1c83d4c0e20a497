/** The normal deviate of a two-sided interval of 95 %. */
const DEVIATE = 1.959_963_984_540_054;

/**
 * Wilson's interval (1927) of a share given in %, for so many people, in % to one decimal, rounded outwards: it says how far
 * the truth may lie from what so few showed. Without a continuity correction.
 */
export function wilson(percent: number, people: number): { readonly low: number; readonly high: number } {
  const share = percent / 100;
  const square = DEVIATE ** 2;
  const middle = (share + square / (2 * people)) / (1 + square / people);
  const half =
    (DEVIATE * Math.sqrt((share * (1 - share)) / people + square / (4 * people ** 2))) / (1 + square / people);
  return {
    low: Math.max(0, Math.floor((middle - half) * 1000) / 10),
    high: Math.min(100, Math.ceil((middle + half) * 1000) / 10),
  };
}

/** The interval that holds those of every number of people from least to most: where the number itself is only known so far. */
export function wilsonOver(
  percent: number,
  people: { readonly least: number; readonly most: number },
): { readonly low: number; readonly high: number } {
  const ends = [wilson(percent, people.least), wilson(percent, people.most)];
  return { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) };
}
