/** The one door: what comes from outside is checked, cleaned and handed to the service that answers it. */
package io.ohlas.gateway.proxy;
