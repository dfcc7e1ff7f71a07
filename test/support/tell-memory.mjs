// Loaded before a program whose memory a test watches: prints at its end how many kilobytes it had taken at most.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => process._rawDebug(`peak:${process.resourceUsage().maxRSS}`));
