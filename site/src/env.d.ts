/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the renderer: what this page shows. A full build selects it itself. */
    view?: unknown;
  }
}
