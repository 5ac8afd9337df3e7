/** API clients: the partner systems of a tenant, which come with tokens of their own. */
package io.ohlas.gateway.client;
