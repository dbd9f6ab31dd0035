/** The compiled gateway under load, with subgraphs that fail; prints figures. */
const {
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  modulePathIgnorePatterns,
} = require('./jest.config');

module.exports = {
  testMatch: ['<rootDir>/test/engine/load/**/*.test.ts'],
  transform,
  transformIgnorePatterns,
  moduleNameMapper,
  modulePathIgnorePatterns,
  maxWorkers: 1,
  testTimeout: 900_000,
};
