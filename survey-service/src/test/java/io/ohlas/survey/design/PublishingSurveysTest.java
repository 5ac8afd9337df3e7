package io.ohlas.survey.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class PublishingSurveysTest {

    @Test
    void published_version_stays_as_it_is_while_the_draft_goes_on() {
        Bank bank = Bank.asking("link");
        String etag =
                bank.as("tenant-admin").get("/api/v1/surveys/after-delivery").header("ETag");
        var body = new HashMap<>(Bank.survey("after-delivery", "feedback"));
        body.put("name", "Another name");

        bank.as("tenant-admin")
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1/surveys/after-delivery")
                .then()
                .statusCode(200)
                .body("name", is("Another name"))
                .body("latestVersion", is(1));
        bank.as("analyst")
                .get("/api/v1/surveys/after-delivery/versions")
                .then()
                .body("items.name", is(List.of("After delivery")))
                .body("items.version", is(List.of(1)));

        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/after-delivery/publish")
                .then()
                .body("latestVersion", is(2));
        bank.as("analyst")
                .get("/api/v1/surveys/after-delivery/versions")
                .then()
                .body("items.name", is(List.of("After delivery", "Another name")));
    }

    @Test
    void every_flaw_is_named_with_its_place() {
        Bank bank = Bank.asking("link");
        var body = new HashMap<>(Bank.survey("flawed", "feedback"));
        body.put("languages", List.of("en", "qq"));
        body.put(
                "questions",
                List.of(
                        Map.of("key", "nps", "type", "nps", "text", Map.of("cs", "Doporučíte?")),
                        Map.of(
                                "key",
                                "nps",
                                "type",
                                "rating",
                                "scale",
                                Map.of("low", 0, "high", 4),
                                "text",
                                Map.of("en", "?"))));

        bank.as("tenant-admin")
                .body(body)
                .post("/api/v1/surveys")
                .then()
                .statusCode(422)
                .body("type", is("/problems/questionnaire-flawed"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/languages/1",
                                "/questions/0/text",
                                "/questions/0/text/cs",
                                "/questions/1/key",
                                "/questions/1/bands"));
    }

    @Test
    void key_is_taken_once() {
        Bank bank = Bank.asking("link");

        bank.as("tenant-admin")
                .body(Bank.survey("after-delivery", "feedback"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(409)
                .body("type", is("/problems/survey-key-taken"));
    }

    @Test
    void only_the_admin_designs() {
        Bank bank = Bank.asking("link");

        for (String role : List.of("partner", "agent", "manager", "analyst")) {
            bank.as(role)
                    .body(Bank.survey("mine", "feedback"))
                    .post("/api/v1/surveys")
                    .then()
                    .statusCode(403);
        }
    }
}
