package io.ohlas.gateway.client;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** The tenant has no such API client. */
class ApiClientNotFound extends Refusal {

    ApiClientNotFound(UUID id) {
        super(Kind.ABSENT, "api-client-not-found", "There is no API client %s".formatted(id));
    }
}
