package io.ohlas.survey.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@TestProfile(SlowBatchTest.ImpatientDatabase.class)
class SlowBatchTest {

    /** A database that ends a transaction which lies idle for a moment, where the real one waits for half a minute. */
    public static class ImpatientDatabase implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-timeout",
                    "120S",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                    "-c statement_timeout=20s -c lock_timeout=5s -c idle_in_transaction_session_timeout=2s");
        }
    }

    @Inject
    Invitees invitees;

    @Test
    void batch_outlives_the_limit_on_idle_transactions() {
        Bank bank = Bank.asking("link");
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 1_000; i++) {
            items.add(Bank.delivery("ORD-" + i, Map.of("externalId", "C-" + i, "name", "Jana")));
        }

        long began = System.nanoTime();
        bank.as("partner")
                .header("Idempotency-Key", "a thousand")
                .body(Map.of("items", items))
                .post("/api/v1/interactions")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(is(201)));
        long millis = (System.nanoTime() - began) / 1_000_000;

        Log.infof("A batch of 1000 interactions took %d ms", millis);
        assertThat(invitees.row(bank.tenant(), "select count(*), 1 from invitation"))
                .isEqualTo(List.of(1_000L, 1));
        assumeThat(millis).as("longer than the limit, or this proved nothing").isGreaterThan(2_000);
    }
}
