/** The pages in a real browser, against a whole system that runs already. */
const { transform, transformIgnorePatterns, modulePathIgnorePatterns } = require('./jest.config');

module.exports = {
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  transform,
  transformIgnorePatterns,
  modulePathIgnorePatterns,
  maxWorkers: 1,
  testTimeout: 120_000,
};
