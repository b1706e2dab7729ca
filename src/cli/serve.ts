// Serves the built site on this machine as a good host would: types, compression, 404. `PORT` and `HOST` choose where.
import { createServer } from 'node:http';
import { openSite } from './open-site.ts';

const { PORT: port = '4321', HOST: host = 'localhost' } = process.env;
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`PORT: "${port}" is not a port; write a number up to 65535`);
  process.exit(2);
}
const wanted = Number(port);
const site = openSite();
const server = createServer(site.handle);

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${wanted} is in use. Choose another: PORT=4322 npm start`);
  process.exitCode = 1;
});
server.listen(wanted, host, () => {
  console.log(`Reading room open at http://${host}:${wanted}${site.base}`);
});
