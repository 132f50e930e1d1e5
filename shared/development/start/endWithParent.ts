// Loaded before a process of the hub that `npm start` starts: if the starter itself is killed, the process ends in
// order as if it had been asked to, instead of staying behind on its port.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The line to the starter keeps no process alive that has nothing else to do.
process.channel?.unref();
