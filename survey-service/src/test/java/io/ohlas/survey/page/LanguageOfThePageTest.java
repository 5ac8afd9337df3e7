package io.ohlas.survey.page;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Invitee;
import io.ohlas.survey.response.Questionnaires;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** Who is asked in which language; the survey speaks English and Czech, and the invitation was made out in English. */
@QuarkusTest
class LanguageOfThePageTest {

    @Inject
    Invitees invitees;

    Invitee invitee;

    @BeforeEach
    void invite() {
        invitee = invitees.invite(invitees.asker(Questionnaires.afterDelivery()));
    }

    @Test
    void somebody_whose_language_nobody_knows_is_asked_in_that_of_the_browser() {
        asked("", "uk,cs-CZ;q=0.8,en;q=0.5", "cs");
        asked("", "uk,de", "en");
        asked("", "*", "en");
    }

    @Test
    void somebody_whose_language_is_known_is_asked_in_it() {
        speaks("en");

        asked("", "cs", "en");
    }

    @Test
    void the_language_of_the_address_goes_before_all_others() {
        speaks("en");

        asked("?lang=cs", "en", "cs");
    }

    private void speaks(String language) {
        invitees.change(
                invitee.tenantId(), "update contact set language = ? where id = ?", language, invitee.contactId());
    }

    private void asked(String query, String accepted, String language) {
        given().header("Accept-Language", accepted)
                .get("/r/" + invitee.token() + query)
                .then()
                .header("Content-Language", language);
        given().header("Accept-Language", accepted)
                .get("/api/public/v1/invitations/" + invitee.token() + query)
                .then()
                .body("language", equalTo(language));
    }
}
