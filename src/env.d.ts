/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the publisher: receives the error of a page that throws, which Astro would turn into another page. */
    failed?: (error: unknown) => void;
  }
}

/** The part that is used: @types/compression knows only Express's requests. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  interface Options {
    filter?: Filter;
    threshold?: number;
  }
  function compression(
    options: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  namespace compression {
    const filter: Filter;
  }
  export default compression;
}
