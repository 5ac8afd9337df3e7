package io.ohlas.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Feeds the service under test what the doors of the others let through: of every event that it consumes the extremes of
 * the schema, whose bounds are those of the doors.
 */
public final class ExtremeEvents {

    private final UUID tenant;
    private final Map<UUID, String> sent = new LinkedHashMap<>();

    public ExtremeEvents(UUID tenant) {
        this.tenant = tenant;
    }

    /** @param fitted what no schema can say: ids that there are, flags that let an event count at all */
    public List<ObjectNode> send(String type, UnaryOperator<ObjectNode> fitted) throws Exception {
        var events = new ArrayList<ObjectNode>();
        for (ObjectNode extreme : Extreme.events(type)) {
            ObjectNode event = fitted.apply(extreme);
            assertThat(Contracts.flaws(type, event)).as("%s of a test", type).isEmpty();
            sent.put(TestBroker.send(tenant, type, event), type);
            events.add(event);
        }
        return events;
    }

    /** Every one was taken, and none was given up on. */
    public void assertTaken() {
        await().atMost(60, SECONDS).until(() -> {
            for (UUID message : sent.keySet()) {
                if (!TestBroker.isHandled(message) && !TestBroker.isDead(message)) {
                    return false;
                }
            }
            return true;
        });
        assertThat(dead()).isEmpty();
    }

    /** As {@link #assertTaken}, of events that leave no trace with their consumer. */
    public void assertNoneIsDead() {
        await().during(3, SECONDS).atMost(10, SECONDS).until(() -> dead().isEmpty());
    }

    private List<String> dead() {
        return sent.entrySet().stream()
                .filter(message -> {
                    try {
                        return TestBroker.isDead(message.getKey());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(Map.Entry::getValue)
                .toList();
    }
}
