package io.ohlas.platform.probe;

import java.util.UUID;

import jakarta.inject.Inject;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One trace from the request to the log lines of those who hear of it. */
@QuarkusTest
class TraceTest {

    static final String ROUTING_KEY = "probe.note-written.v1";

    @Inject
    Outbox outbox;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void the_tenant_is_known() {
        TakeTenant.know(tenant);
    }

    @Test
    void event_carries_the_trace_of_the_request_into_the_consumers_log_context() throws Exception {
        try (Connection broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "ohlas.events", ROUTING_KEY);
            String id = given().auth()
                    .oauth2(Tokens.of(tenant, "agent"))
                    .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                    .contentType(ContentType.JSON)
                    .body("{\"text\":\"traced\"}")
                    .post("/notes")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            GetResponse message = await().atMost(10, SECONDS).until(() -> next(channel, queue, id), got -> got != null);
            assertThat(header(message)).isEqualTo("00-%s-00f067aa0ba902b7-01".formatted(trace));
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(NoteConsumer.TRACES).containsEntry(UUID.fromString(id), trace));
        }
    }

    @Test
    void event_that_came_from_no_request_begins_a_trace_named_after_its_message() throws Exception {
        try (Connection broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "ohlas.events", ROUTING_KEY);
            UUID note = UUID.randomUUID();
            tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                    .run(() -> outbox.publish(new NoteWritten(note, "by a timer"), note, 1)));

            GetResponse message =
                    await().atMost(10, SECONDS).until(() -> next(channel, queue, note.toString()), got -> got != null);
            String named = message.getProps().getMessageId().replace("-", "");
            assertThat(header(message)).matches("00-%s-[0-9a-f]{16}-00".formatted(named));
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(NoteConsumer.TRACES).containsEntry(note, named));
        }
    }

    private static GetResponse next(Channel channel, String queue, String aggregate) throws Exception {
        GetResponse got;
        while ((got = channel.basicGet(queue, true)) != null) {
            if (got.getProps().getHeaders().get("aggregate").toString().equals(aggregate)) {
                return got;
            }
        }
        return null;
    }

    private static String header(GetResponse message) {
        return message.getProps().getHeaders().get("traceparent").toString();
    }
}
