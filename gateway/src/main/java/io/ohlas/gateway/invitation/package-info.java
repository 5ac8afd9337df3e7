/** How people learn by mail that they were made members, and come to a password that nobody else knows. */
package io.ohlas.gateway.invitation;
