/** The way in: from a page that asks for a person to a session of that person in one tenant. */
package io.ohlas.gateway.signin;
