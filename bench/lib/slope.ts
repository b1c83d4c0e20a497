/** The slope of the straight line that lies nearest to some points (least squares). */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  if (across === 0) throw new RangeError("one point has no slope");
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across;
}
