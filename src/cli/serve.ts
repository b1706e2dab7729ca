// Serves the built site on this machine as a good host would: types, compression, 404. `PORT` chooses the port.
import { createServer } from 'node:http';
import { openSite } from './open-site.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
const site = openSite();
const server = createServer(site.handle);

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${wanted} is in use. Choose another: PORT=4322 npm start`);
  process.exitCode = 1;
});
server.listen(wanted, () => {
  console.log(`Reading room open at http://localhost:${wanted}${site.base}`);
});
