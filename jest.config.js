/** One PostgreSQL cluster for the whole run; each test file makes the databases it needs in it. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/faults/',
    '<rootDir>/test/engine/load/',
  ],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/test/benchmark/'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    // Node can require a module of the newer kind, which Jest cannot yet.
    '/node_modules/jose/.*\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  moduleNameMapper: {
    '^@courtyard/shared/(.*)$': '<rootDir>/shared/$1',
    '^@courtyard/gateway/(.*)$': '<rootDir>/gateway/$1',
    '^@courtyard/([a-z-]+)/(.*)$': '<rootDir>/services/$1/$2',
  },
  globalSetup: '<rootDir>/test/support/start-database.ts',
  globalTeardown: '<rootDir>/test/support/stop-database.ts',
  maxWorkers: 2,
  // A whole graph takes its time to start on a busy machine; timing decides nothing.
  testTimeout: 180_000,
};
