/** Answers packed for their way. */
package io.ohlas.gateway.compression;
