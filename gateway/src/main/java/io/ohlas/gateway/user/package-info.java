/** The people of a tenant, as its admins see and change them, and as each sees themselves. */
package io.ohlas.gateway.user;
