import { registerHooks } from 'node:module';

/**
 * Preloaded with `node --import ./src/boot.ts`. drizzle-orm has a 130 KB exports map, and node reads and parses it
 * again for each of the package's own modules; sent straight to the file they name, they need no map.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL } = context;
    if (!specifier.startsWith('.') || !parentURL?.includes('/node_modules/drizzle-orm/')) {
      return nextResolve(specifier, context);
    }
    const url = new URL(specifier, parentURL).href;
    return { url, format: url.endsWith('.cjs') ? 'commonjs' : 'module', shortCircuit: true };
  },
});
