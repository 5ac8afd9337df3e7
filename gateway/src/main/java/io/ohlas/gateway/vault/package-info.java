/** Secrets: made so that nobody can guess them, and sealed at rest where they must be read again. */
package io.ohlas.gateway.vault;
