const stakeholders = [
  'COMMUNITY_COMMITTEE',
  'PROPERTY_RIGHTS_UNIT',
  'PROPERTY_COMPANY',
  'STREET_DEPARTMENT',
] as const;

/** The watermarks of all stakeholders; when each was read is another moment in every run. */
export const watermarks = stakeholders.map((source) => ({ source, at: expect.any(String) as string }));

/** The same with their lags. */
export const laggingWatermarks = watermarks.map((watermark) => ({
  ...watermark,
  lagSeconds: expect.any(Number) as number,
}));
