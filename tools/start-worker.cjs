// What a worker thread runs: the bundle's own part for workers, started as the program is.
module.exports = require('./start.cjs').load('worker.cjs').default;
