package io.ohlas.platform.web.idempotency;

import java.net.URI;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.idempotency.IdempotencyKeys.StoredAnswer;
import io.ohlas.platform.web.identity.Caller;

/** Answers a repeated request from store instead of doing its work again. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final HttpHeaders headers;
    private final ObjectMapper json;
    private final RoomForParts room;
    private final Caller caller;

    IdempotentInterceptor(
            IdempotencyKeys keys, HttpHeaders headers, ObjectMapper json, RoomForParts room, Caller caller) {
        this.room = room;
        this.keys = keys;
        this.headers = headers;
        this.caller = caller;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var rule = call.getMethod().getAnnotation(Idempotent.class);
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            if (rule != null && rule.required()) {
                throw new IdempotencyKeyRefused("Send the header Idempotency-Key with a value of your own");
            }
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IdempotencyKeyRefused("Idempotency-Key takes 1 to %d characters".formatted(LONGEST_KEY));
        }
        String[] omit = rule == null ? new String[0] : rule.omit();
        int patience = rule == null ? 0 : rule.secondsForParts();
        try {
            if (patience == 0) {
                return QuarkusTransaction.joiningExisting().call(() -> answer(key, call, omit));
            }
            return room.in(
                    () -> QuarkusTransaction.requiringNew().timeout(patience).call(() -> {
                        keys.waitFor(patience);
                        return answer(key, call, omit);
                    }));
        } catch (QuarkusTransactionException e) {
            // It wraps what is checked, and a body that cannot be read would end as a failure of ours.
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object answer(String sent, InvocationContext call, String[] omit) throws Exception {
        String operation = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        byte[] fingerprint = Fingerprint.of(json, operation, call.getParameters());
        var key = new CallersKey(caller.subject(), operation, sent);
        var first = keys.claim(key, fingerprint);
        if (first.isPresent()) {
            return replay(first.get());
        }
        var response = (RestResponse<?>) call.proceed();
        if (response.getStatus() < 300) {
            keys.keep(key, fingerprint, stored(response, omit));
        }
        return response;
    }

    private StoredAnswer stored(RestResponse<?> response, String[] omit) {
        JsonNode body = json.valueToTree(response.getEntity());
        if (body instanceof ObjectNode object) {
            object.remove(List.of(omit));
        }
        var location = response.getLocation();
        return new StoredAnswer(
                response.getStatus(),
                location == null ? null : location.toString(),
                response.getHeaderString("ETag"),
                body.toString());
    }

    private RestResponse<?> replay(StoredAnswer answer) throws Exception {
        var response = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(answer.status()), json.readTree(answer.body()))
                .header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header("ETag", answer.etag());
        }
        return response.build();
    }
}
