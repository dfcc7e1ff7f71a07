// Takes the place of string-width in the bundle: the same answer for less work.
const width = require('fast-string-width').default;

const PLAIN = /^[\x20-\x7e]*$/;

module.exports = (text) => (PLAIN.test(text) ? text.length : width(text));
