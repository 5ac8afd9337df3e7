package io.ohlas.platform.probe;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WorkInPartsTest {

    final String agent = Tokens.of(UUID.randomUUID(), "agent");

    @Test
    void more_batches_than_there_are_connections_do_not_starve_each_other_nor_anybody_else() throws Exception {
        Callable<Integer> batch = () -> given().auth()
                .oauth2(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"part\"}")
                .post("/notes/many")
                .statusCode();
        Callable<Integer> other =
                () -> given().auth().oauth2(agent).get("/notes").statusCode();

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clients.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> i % 4 == 3 ? other : batch)
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }
}
