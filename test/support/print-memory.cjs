// Loaded before a program, says on stderr, when that ends, how many MB it held at its largest.
process.on('exit', () => {
  process.stderr.write(`largest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
});
