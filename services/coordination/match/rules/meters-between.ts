/** A point on the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadiusM = 6_371_008.8;

/** Meters between two points on a sphere. */
export function metersBetween(one: Point, other: Point): number {
  const haversine =
    halfSine(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      halfSine(other.longitude - one.longitude);
  return 2 * earthRadiusM * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

function halfSine(degrees: number): number {
  return Math.sin(radians(degrees) / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
