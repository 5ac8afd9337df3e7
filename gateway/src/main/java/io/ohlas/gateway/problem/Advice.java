package io.ohlas.gateway.problem;

import java.util.List;

/** What a client does about a problem, by its HTTP status (RFC 9110, section 15; RFC 6585). */
final class Advice {

    private Advice() {}

    static String on(List<Integer> statuses) {
        return switch (statuses.getFirst()) {
            case 400, 413, 414, 415, 431 ->
                "Mend the request as its \"detail\" and \"errors\" say. The same request meets the same answer.";
            case 401 -> "Sign in again, or fetch a new token, and repeat the request.";
            case 403 ->
                "Ask a tenant admin for the role, or let somebody do it who has it. The same caller meets the same answer.";
            case 404, 405, 406, 410 ->
                "Look at the address. What belongs to another tenant or to org units that are not yours is answered in the same way as what does not exist.";
            case 408, 429, 502, 503, 504 ->
                "Send the same request again, after the seconds of \"Retry-After\" if it has them, and with the same \"Idempotency-Key\": nothing happens twice.";
            case 409 -> "Read the resource again: its state has moved on, or never allowed this.";
            case 412, 428 ->
                "Read the resource again, look at what changed, and repeat the change with the new \"ETag\" in \"If-Match\".";
            case 422 -> "Each wrong field is named in \"errors\" by a JSON pointer, with what it takes instead.";
            default ->
                "It is a mistake of ours; the log of the service has it. The \"traceparent\" of the request helps to find it.";
        };
    }
}
