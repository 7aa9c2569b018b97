/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by a long-lived renderer or a preview; a static build reads its input file instead. */
    site?: import('./cms/site.ts').Site;
  }
}
