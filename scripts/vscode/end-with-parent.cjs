// Loaded into VS Code's server: when the process that started it is gone without a word (killed, crashed), the server
// and all that it started must not live on. An orphan is known by its new parent.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  }
}, 1000).unref();
