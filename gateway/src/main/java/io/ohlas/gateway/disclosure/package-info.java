/** Where to report a hole in the suite's security. */
package io.ohlas.gateway.disclosure;
