/** Tenants: the companies that use the suite. */
package io.ohlas.gateway.tenant;
