package io.ohlas.gateway.proxy;

/** Who answers a request. */
enum Destination {
    SURVEY,
    SCORING,
    ALERT,
    KEYCLOAK,
    /** The gateway's own API and sign-in pages. */
    OWN,
    /** Static files of the web console, or one of its screens. */
    CONSOLE,
    NOBODY
}
