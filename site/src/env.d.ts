/** What the build puts into `import.meta.env`. */
/// <reference types="astro/client" />
