package io.ohlas.survey.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Invitees.Invitee;
import io.ohlas.survey.response.Questionnaires;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The page as a browser without scripts meets it. */
@QuarkusTest
class RespondentPageTest {

    @Inject
    Invitees invitees;

    Asker asker;
    Invitee invitee;

    @BeforeEach
    void invite() {
        asker = invitees.asker(Questionnaires.afterDelivery());
        invitee = invitees.invite(asker);
    }

    @Test
    void asks_in_two_steps_and_thanks_in_the_words_of_the_band() {
        show("").statusCode(200)
                .body(containsString("How likely are you to recommend Banka Příklad?"))
                .body(containsString("<button name=\"step\" value=\"continue\">"));

        String next =
                send("q-nps", "3", "step", "continue").statusCode(303).extract().header("Location");
        get(next)
                .body(containsString("<span data-wording=\"nps:unfavourable\">What went wrong?</span>"))
                .body(containsString("<span data-wording=\"nps:favourable\" hidden>"))
                .body(containsString("<button name=\"step\" value=\"finish\">"));

        String thanks = send("q-nps", "3", "q-why", "late again", "q-what", "late", "step", "finish")
                .statusCode(303)
                .extract()
                .header("Location");
        get(thanks)
                .body(containsString("<h1>Thank you</h1>"))
                .body(containsString("We are sorry, Jana Nováková. Someone will call you."));
        assertThat(stored()).isEqualTo(List.of("COMPLETED", 3, "late again", "en"));
    }

    @Test
    void shows_the_same_thanks_to_whoever_comes_back() {
        send("q-nps", "9", "step", "finish").statusCode(303);

        show("").statusCode(200).body(containsString("We already have your answer"));
        send("q-nps", "1", "step", "finish").statusCode(303);
        assertThat(stored()).isEqualTo(Arrays.asList("COMPLETED", 9, null, "en"));
    }

    @Test
    void takes_a_comment_after_the_thanks() {
        send("q-nps", "9", "step", "finish").statusCode(303);
        show("?sent=yes").body(containsString("What did you love?"));

        send("q-why", "the courier", "step", "comment").statusCode(303);

        assertThat(stored()).isEqualTo(List.of("COMPLETED", 9, "the courier", "en"));
        show("?sent=yes").body(not(containsString("<textarea")));
    }

    @Test
    void chooses_the_rating_of_the_link_and_stores_nothing() {
        for (int i = 0; i < 3; i++) {
            show("?rating=3").statusCode(200).body(containsString("value=\"3\" data-band=\"unfavourable\" checked"));
            given().head("/r/" + invitee.token() + "?rating=3").then().statusCode(200);
        }
        show("?rating=11").statusCode(200).body(not(containsString(" checked")));
        show("?rating=x").statusCode(200).body(not(containsString(" checked")));

        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select state, sequence, response_id from invitation where id = ?",
                        invitee.invitationId()))
                .isEqualTo(Arrays.asList("SENT", 2L, null));
    }

    @Test
    void does_not_go_on_without_the_answer_that_decides_how() {
        send("step", "continue").statusCode(422).body(containsString("Please answer this question."));
        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select state, response_id from invitation where id = ?",
                        invitee.invitationId()))
                .isEqualTo(Arrays.asList("SENT", null));
    }

    @Test
    void binds_an_error_to_its_field() {
        send("step", "finish")
                .statusCode(422)
                .body(containsString("<a href=\"#q-nps\">Please answer this question.</a>"))
                .body(containsString("aria-describedby=\"q-nps-wrong q-nps-ends\""));
        send("q-nps", "11", "q-why", "kept", "step", "finish")
                .statusCode(422)
                .body(containsString("Please choose a value from 0 to 10."))
                .body(containsString("kept</textarea>"));
    }

    @Test
    void speaks_the_language_of_the_survey_that_is_asked_for() {
        show("?lang=cs")
                .body(containsString("<html lang=\"cs\" dir=\"ltr\">"))
                .body(containsString("Odeslat"))
                .body(containsString("rozhodně nedoporučím"));
        show("?lang=fr").body(containsString("<html lang=\"en\""));
        show("").body(containsString("<a href=\"?lang=cs\" lang=\"cs\" hreflang=\"cs\">Čeština</a>"));
        send("q-nps", "9", "lang", "cs", "step", "finish")
                .statusCode(303)
                .header("Location", endsWith("?lang=cs&sent=yes"));
        assertThat(stored()).isEqualTo(Arrays.asList("COMPLETED", 9, null, "cs"));
    }

    @Test
    void says_that_the_time_is_over_and_that_a_link_is_unknown() {
        Invitee late = invitees.invite(asker, "Jan", Instant.now().minus(Duration.ofSeconds(1)));
        given().get("/r/" + late.token()).then().statusCode(410).body(containsString("This link has expired"));

        Invitee withdrawn = invitees.invite(asker);
        invitees.withdraw(withdrawn);
        String unknown = given().get("/r/AAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(unknown).contains("We do not know this link");
        assertThat(given().get("/r/" + withdrawn.token())
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(unknown);
        given().header("Accept-Language", "uk,en;q=0.5")
                .get("/r/none")
                .then()
                .statusCode(404)
                .body(containsString("Ми не знаємо цього посилання"));
    }

    @Test
    void never_runs_what_somebody_wrote() {
        Asker hostile = invitees.asker("<script>alert(1)</script>", Questionnaires.afterDelivery());
        Invitee target = invitees.invite(
                hostile, "<img src=x onerror=alert(2)>", Instant.now().plusSeconds(60));
        String attack = "</textarea><script>alert(3)</script>";

        given().get("/r/" + target.token())
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>alert")));
        send(target, "q-nps", "3", "q-why", attack, "step", "continue").statusCode(303);
        given().get("/r/" + target.token())
                .then()
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;alert(3)"))
                .body(not(containsString(attack)));
        send(target, "q-nps", "3", "step", "finish").statusCode(303);
        given().get("/r/" + target.token() + "?sent=yes").then().body(not(containsString("<img")));
    }

    @Test
    void carries_no_cookie_and_lets_nothing_in_from_elsewhere() {
        ValidatableResponse page = show("");
        page.header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .body(not(containsString(" style=")))
                .body(not(containsString("<script>")));
        int style = given().get("/r/assets/page.css")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()
                .length;
        int script = given().get("/r/assets/page.js")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()
                .length;
        assertThat(page.extract().asByteArray().length + style + script).isLessThan(50_000);
    }

    private ValidatableResponse show(String query) {
        return given().get("/r/" + invitee.token() + query).then();
    }

    private static ValidatableResponse get(String location) {
        return given().urlEncodingEnabled(false).get(location).then().statusCode(200);
    }

    private ValidatableResponse send(String... fields) {
        return send(invitee, fields);
    }

    private static ValidatableResponse send(Invitee invitee, String... fields) {
        RequestSpecification form =
                given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/r/" + invitee.token()).then();
    }

    private List<?> stored() {
        return invitees.row(
                invitee.tenantId(),
                "select i.state, r.rating, r.comment, r.language from invitation i"
                        + " join response r on r.invitation_id = i.id where i.id = ?",
                invitee.invitationId());
    }
}
