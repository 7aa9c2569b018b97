// Loaded into every process of the product: when the supervisor dies, even by `kill -9`, its end of
// the channel closes, and nothing is left running without it.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5_000).unref();
  });
  process.channel.unref();
}
