/** One description of the whole API, put together from what each service says of itself. */
package io.ohlas.gateway.openapi;
