import type { NewPosition } from '../place/place.commands';

/**
 * Made up, so that distances can be seen: the article tells where no place lies. Larger places have none, since
 * the middle of a subdistrict says little about the way to anything in it.
 */
export const positions: Readonly<Record<string, NewPosition>> = {
  'plc:chy:xiaguangli': made(39.956, 116.462),
  'plc:xgl:courtyard-35': made(39.957, 116.464),
  'plc:hd:tiexi': made(39.9, 116.311),
  'plc:tx:tiexi-estate': made(39.901, 116.312),
  'plc:cp:jiacheng-garden': made(40.057, 116.412),
  'plc:jc:jiacheng-estate': made(40.058, 116.413),
};

function made(latitude: number, longitude: number): NewPosition {
  return { latitude, longitude, source: 'SYNTHETIC' };
}
