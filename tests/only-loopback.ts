import dns from 'node:dns';
import net from 'node:net';

/** Whatever tests run, nothing outside this machine is asked: any other connection is refused, and said loudly. */
const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|::1|)$/.test(host);
const refuse = (host: string): never => {
  const message = `a test asked ${host}, which is not this machine`;
  process.stderr.write(`${message}\n`);
  process.exit(97);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  const [first] = given.flat() as [unknown];
  const host =
    typeof first === 'object' && first !== null ? (first as { host?: string }).host : given[1];
  if (typeof host === 'string' && !isLoopback(host)) refuse(host);
  return (connect as (...args: unknown[]) => net.Socket).apply(this, given);
} as typeof connect;

const lookup = dns.lookup;
dns.lookup = function (host: string, ...rest: unknown[]) {
  if (!isLoopback(host)) refuse(host);
  return (lookup as (...args: unknown[]) => void)(host, ...rest);
} as typeof dns.lookup;
