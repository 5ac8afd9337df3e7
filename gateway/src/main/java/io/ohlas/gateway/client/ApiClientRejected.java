package io.ohlas.gateway.client;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A field of a new API client is well-formed but not for this caller. */
class ApiClientRejected extends Refusal {

    ApiClientRejected(String pointer, String detail) {
        super(Kind.INVALID, "api-client-rejected", "A field is wrong", List.of(new FieldError(pointer, detail)));
    }
}
