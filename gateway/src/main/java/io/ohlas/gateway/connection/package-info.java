/** What holds for a connection before a request of it is known. */
package io.ohlas.gateway.connection;
