/** The gateway package reports to its maker unless it is told not to before it loads: import this file first. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
