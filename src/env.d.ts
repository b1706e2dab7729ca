/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by a page for the components of its MDX. */
    library: import('./model/library.ts').Library;
  }
}
