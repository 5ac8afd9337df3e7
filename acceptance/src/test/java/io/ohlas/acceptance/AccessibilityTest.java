package io.ohlas.acceptance;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page and mail that a customer sees, looked at by axe: in each language, light and dark, from the smallest phone
 * to a desk. The console has a check of its own ({@code npm run test:a11y}).
 */
@Order(7)
class AccessibilityTest {

    static final TheSuite.Running RUNNING = TheSuite.get();

    static Browser browser;

    final Customers customers = new Customers(RUNNING);
    final Mails mails = new Mails(RUNNING);
    final Axe axe = new Axe();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"en, LIGHT, 390", "cs, DARK, 390", "pl, LIGHT, 320", "pl, DARK, 1440", "cs, LIGHT, 1440"})
    void respondent_pages(String language, ColorScheme scheme, int width) {
        Page page = browser.page(width, scheme, language);
        String look = "-%s-%s-%d".formatted(language, scheme.name().toLowerCase(), width);
        String link = customers.visit("SVC-05").at("/invitation/link").asText() + "?lang=" + language;

        page.navigate(link);
        isFine(page, "respondent-question" + look);
        page.locator("button[value=continue]").click();
        isFine(page, "respondent-forgotten" + look);
        page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*3\\s*$")))
                .click();
        page.locator("textarea").fill("…");
        isFine(page, "respondent-follow-up" + look);
        page.locator("button[value=finish]").click();
        page.locator(".thanks").waitFor();
        isFine(page, "respondent-thanks" + look);
        page.navigate(link);
        isFine(page, "respondent-already" + look);
        page.navigate(RUNNING.access().url() + "/r/AAAAAAAAAAAAAAAAAAAAAA");
        isFine(page, "respondent-unknown" + look);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"en, LIGHT, 390", "cs, DARK, 320", "pl, LIGHT, 1440"})
    void mails_and_the_way_out(String language, ColorScheme scheme, int width) {
        Page page = browser.page(width, scheme, language);
        String look = "-%s-%s-%d".formatted(language, scheme.name().toLowerCase(), width);
        JsonNode mail = mail(language);

        page.setContent(mail.get("html").asText());
        isFine(page, "mail" + look);
        page.navigate(Mails.header(mail, "List-Unsubscribe").replaceAll("[<>]", ""));
        isFine(page, "unsubscribe" + look);
        page.locator("button").click();
        page.waitForLoadState();
        // The only way on is back.
        assertThat(page.locator("button").count()).isOne();
        assertThat(page.locator("form").getAttribute("action")).endsWith("/again");
        isFine(page, "unsubscribed" + look);
        page.navigate(RUNNING.access().url() + "/u/AAAAAAAAAAAAAAAAAAAAAA");
        isFine(page, "unsubscribe-unknown" + look);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"en-GB, LIGHT, 1440", "cs, DARK, 390", "pl, LIGHT, 320"})
    void sign_in_page_fits_and_speaks_the_language(String language, ColorScheme scheme, int width) {
        Page page = browser.page(width, scheme, language);

        page.navigate(RUNNING.access().url() + "/");

        page.locator("#username").waitFor();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        assertThat(page.locator("link[href*='ohlas.css']").count()).isEqualTo(1);
        fits(page);
        Browser.picture(page, "sign-in-%s-%d".formatted(language, width));
    }

    private JsonNode mail(String language) {
        Map<String, Object> interaction = Customers.interaction("PRG-03", "claim");
        @SuppressWarnings("unchecked")
        var contact = (Map<String, Object>) interaction.get("contact");
        contact.put("language", language);
        RUNNING.access().partner().post("/api/v1/interactions", interaction);
        return mails.newest(contact.get("email").toString(), 1);
    }

    private void isFine(Page page, String name) {
        Browser.picture(page, name);
        assertThat(axe.findings(page)).as(name).isEmpty();
        fits(page);
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
