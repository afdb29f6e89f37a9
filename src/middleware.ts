import { defineMiddleware } from 'astro:middleware';

/** Passes the error of a page on to the publisher; otherwise Astro looks for `/500`, which `[session]` would match. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    if (!locals.failed) throw error;
    locals.failed(error);
    return new Response('', { status: 500 });
  }
});
