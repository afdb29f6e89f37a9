/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the publisher: hears the error of a page that throws, which Astro would turn into another page. */
    failed?: (error: unknown) => void;
  }
}
