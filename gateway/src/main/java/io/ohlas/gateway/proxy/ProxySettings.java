package io.ohlas.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and how long and how much the gateway waits for. */
@ConfigMapping(prefix = "ohlas.proxy")
interface ProxySettings {

    /** Replicas of a service; a request goes to the next one when one refuses connections. */
    List<URI> survey();

    List<URI> scoring();

    List<URI> alert();

    List<URI> keycloak();

    /** The one address that people and partners know. */
    URI publicUrl();

    /**
     * Addresses or ranges of proxies in front of the gateway, such as an ingress, that say truly in X-Forwarded-For where
     * a request came from. Without one, nobody is believed.
     */
    Optional<List<String>> trustedProxies();

    /** Longest request body in bytes. */
    @WithDefault("10485760")
    long bodyLimit();

    /** Longest request body of an import in bytes: as survey-service takes it, which stores it as it comes. */
    @WithDefault("1073741824")
    long importLimit();

    /** Most bodies that may be on their way from one address at once. */
    @WithDefault("200")
    int bodiesPerAddress();

    /** How long a small body, or the start of a larger one, may take to come. */
    @WithDefault("PT20S")
    Duration bodyWithin();

    /** How long a service may take from the end of a request to the head of its answer. */
    @WithDefault("PT60S")
    Duration answerWithin();

    /** As {@link #answerWithin()}, for imports, with the time that all of the file takes to come. */
    @WithDefault("PT1H")
    Duration importWithin();

    /** Connections to each replica for requests that end by themselves. */
    @WithDefault("256")
    int callConnections();

    /** Connections to each replica for bodies over 64 KiB, which hold theirs while they come. */
    @WithDefault("64")
    int uploadConnections();

    /** Connections to each replica for streams, each of which keeps one. */
    @WithDefault("5000")
    int streamConnections();

    /** How often an open stream is checked for a right to go on. */
    @WithDefault("PT30S")
    Duration streamCheckEvery();
}
