/** Browser sessions: the gateway keeps a person's tokens, the browser one cookie. */
package io.ohlas.gateway.session;
