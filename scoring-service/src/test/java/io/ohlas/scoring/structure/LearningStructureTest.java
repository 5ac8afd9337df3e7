package io.ohlas.scoring.structure;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class LearningStructureTest {

    @Inject
    Broker broker;

    @Inject
    TenantContext tenants;

    @Inject
    Structure structure;

    final UUID tenant = UUID.randomUUID();

    @Test
    void the_newest_name_counts_in_whatever_order_they_come() throws Exception {
        told(2, "Praha 1 – Anděl");
        told(1, "Praha 1");
        assertThat(name()).isEqualTo("Praha 1 – Anděl");

        told(3, "Anděl");
        assertThat(name()).isEqualTo("Anděl");
    }

    private void told(int sequence, String name) {
        UUID message = UUID.randomUUID();
        broker.send(
                message,
                tenant,
                Given.STRUCTURE_CHANGED,
                Given.event(Given.STRUCTURE_CHANGED)
                        .put("kind", "org_unit")
                        .put("key", "PRG-01")
                        .put("sequence", sequence)
                        .put("name", name)
                        .encode());
        TestBroker.awaitHandled(message);
    }

    private String name() {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> structure.of("org_unit").get("PRG-01").name()));
    }
}
