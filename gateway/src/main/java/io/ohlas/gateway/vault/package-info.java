/** Secrets that must be read again later: sealed at rest. */
package io.ohlas.gateway.vault;
