/** What befalls a whole system: each test starts one of its own and does something bad to it. */
const {
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  modulePathIgnorePatterns,
} = require('./jest.config');

module.exports = {
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  modulePathIgnorePatterns,
  maxWorkers: 1,
  testTimeout: 300_000,
};
