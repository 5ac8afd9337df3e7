package io.ohlas.survey.design;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.EmployeeSurvey;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class AnonymousSurveysTest {

    Bank bank;

    @BeforeEach
    void setUp() {
        bank = Bank.asking("link");
    }

    @Test
    void employees_are_asked_anonymously_without_saying() {
        draft(Map.of()).statusCode(201).body("anonymous", is(true));
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/pulse/publish")
                .then()
                .body("anonymous", is(true));
        bank.as("analyst").get("/api/v1/surveys/pulse/versions").then().body("items[0].anonymous", is(true));
    }

    @Test
    void employees_are_never_asked_by_name() {
        draft(Map.of("anonymous", false)).statusCode(422).body("errors.pointer", hasItem("/anonymous"));
    }

    @Test
    void any_survey_may_be_anonymous_and_none_is_unless_it_says_so() {
        bank.as("analyst").get("/api/v1/surveys/after-delivery").then().body("anonymous", is(false));
        var questions = Bank.survey("x", "feedback").get("questions");
        draft(Map.of("questions", questions, "anonymous", true, "languages", List.of("en", "cs", "pl")))
                .statusCode(201)
                .body("anonymous", is(true));
    }

    @Test
    void a_case_is_not_judged_anonymously() {
        draft(Map.of("purpose", "recovery")).statusCode(422).body("errors.pointer", hasItem("/anonymous"));
    }

    private ValidatableResponse draft(Map<String, ?> more) {
        return bank.as("tenant-admin")
                .body(EmployeeSurvey.body(more))
                .post("/api/v1/surveys")
                .then();
    }
}
