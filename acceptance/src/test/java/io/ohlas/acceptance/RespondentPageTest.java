package io.ohlas.acceptance;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer answers on a page: on a phone, with and without scripts. */
@Order(3)
class RespondentPageTest {

    static final Browser BROWSER = new Browser();

    final TheSuite.Running running = TheSuite.get();
    final Customers customers = new Customers(running);

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {false, true})
    void dissatisfied_customer_says_what_went_wrong(boolean scripts) {
        var interaction = customers.visit("SVC-01");
        Page page = BROWSER.page(Browser.PHONE, scripts);
        page.navigate(interaction.at("/invitation/link").asText() + "?lang=en");

        assertThat(page.getByText("how likely are you to recommend us")).isVisible();
        Browser.picture(page, "respondent-question-" + (scripts ? "scripts" : "plain"));
        // A rating's radio button lies under its label, as on any page that draws its own.
        page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*2\\s*$")))
                .click();
        if (!scripts) {
            page.locator("button[value=continue]").click();
        }
        assertThat(page.getByText("What went wrong?")).isVisible();
        page.getByRole(AriaRole.TEXTBOX).fill("The queue <b>never</b> moved");
        Browser.picture(page, "respondent-follow-up-" + (scripts ? "scripts" : "plain"));
        page.locator("button[value=finish]").click();

        assertThat(page.getByText("We are sorry that we let you down")).isVisible();
        Browser.picture(page, "respondent-thanks-" + (scripts ? "scripts" : "plain"));
        var stored =
                running.access().partner().get("/api/v1/responses?limit=500").get("items");
        assertThat(stored.toString()).contains("The queue <b>never</b> moved");
    }

    @Test
    void page_that_is_only_opened_records_nothing() {
        var interaction = customers.visit("SVC-02");
        for (int i = 0; i < 3; i++) {
            Page page = BROWSER.page(Browser.PHONE, true);
            page.navigate(interaction.at("/invitation/link").asText() + "?rating=9");
            assertThat(page.locator("input[type=radio]:checked")).hasValue("9");
        }

        var listed = running.access()
                .partner()
                .get("/api/v1/invitations?interaction=" + interaction.get("id").asText());
        assertThat(listed.at("/items/0/state").asText()).isEqualTo("sent");
    }

    @Test
    void page_fits_a_small_phone_and_speaks_polish() {
        var interaction = customers.visit("SVC-03");
        Page page = BROWSER.page(320, true);
        page.navigate(interaction.at("/invitation/link").asText() + "?lang=pl");

        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        Browser.picture(page, "respondent-question-320-pl");
    }

    @Test
    void unknown_link_says_so_in_plain_words() {
        Page page = BROWSER.page(Browser.PHONE, true);

        var answer = page.navigate(running.access().url() + "/r/AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).isVisible();
        Browser.picture(page, "respondent-unknown-link");
    }
}
