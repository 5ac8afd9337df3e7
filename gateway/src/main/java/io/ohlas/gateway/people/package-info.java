/** People, and what each may do in which tenant. */
package io.ohlas.gateway.people;
