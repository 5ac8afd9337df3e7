package io.ohlas.acceptance;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.DemoTenants;
import io.ohlas.stack.demo.OhlasApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The console's three screens in a real browser, signed in through Keycloak. */
@Order(5)
class ConsoleTest {

    static final String BRANCH = "SVC-04";

    static final TheSuite.Running RUNNING = TheSuite.get();

    static Browser browser;

    final Customers customers = new Customers(RUNNING);

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void analyst_sees_how_many_are_still_dissatisfied_and_the_branches() {
        customers.answer(Customers.token(customers.visit(BRANCH)), "nps", 4, "slow");
        for (int width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
            Page page = signedIn(width, "analyst");

            assertThat(page.getByRole(AriaRole.HEADING, named("Still dissatisfied")))
                    .isVisible();
            assertThat(page.getByText("Recommendation score (NPS)").first()).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, named("Branches"))).isVisible();
            Browser.picture(page, "console-overview-" + width);
        }
    }

    @Test
    void overview_moves_by_itself_when_a_customer_answers() {
        Page page = signedIn(Browser.DESKTOP, "analyst");
        Locator answers = page.getByText(Pattern.compile("^\\d+ answers?$")).first();
        assertThat(answers).isVisible();
        String before = answers.textContent();

        customers.answer(Customers.token(customers.visit(BRANCH)), "nps", 9, null);

        assertThat(answers).not().hasText(before);
    }

    @Test
    void agent_takes_a_case_that_appears_and_resolves_it() {
        Page page = signedIn(Browser.DESKTOP, "agent");
        assertThat(page.getByRole(AriaRole.HEADING, named("Cases"))).isVisible();

        JsonNode visit = customers.visit(BRANCH);
        customers.answer(Customers.token(visit), "nps", 1, "appears by itself");

        assertThat(page.getByText("appears by itself").first()).isVisible();
        Browser.picture(page, "console-inbox-" + Browser.DESKTOP);
        OhlasApi agent = RUNNING.person("agent");
        String id = LoopTest.caseOf(agent, customers.contact(visit)).get("id").asText();
        page.navigate(RUNNING.access().url() + "/cases/" + id);
        assertThat(page.getByText("Jana Testová").first()).isVisible();
        press(page, "Claim");
        assertThat(page.locator("[aria-current=step]")).containsText("First contact");
        page.getByLabel("What came of it").selectOption("reached");
        press(page, "Save the attempt");
        assertThat(page.locator("[aria-current=step]")).containsText("Resolution");
        Browser.picture(page, "console-case-" + Browser.DESKTOP);
        page.getByLabel("Cause").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("What was done").selectOption(new SelectOption().setIndex(1));
        press(page, "Resolve");

        assertThat(page.locator("[aria-current=step]")).containsText("The customer’s word");
        assertThat(page.getByText("The customer will be asked whether it helped")
                        .or(page.getByText("The customer was asked whether it helped"))
                        .first())
                .isVisible();
    }

    @Test
    void manager_hands_a_case_to_an_agent() {
        // Names are known from the first look at the inbox on.
        RUNNING.person("agent").get("/api/v1/cases/counts");
        JsonNode visit = customers.visit("JMO-01");
        customers.answer(Customers.token(visit), "nps", 2, null);
        String id = LoopTest.caseOf(RUNNING.person("manager"), customers.contact(visit))
                .get("id")
                .asText();
        Page page = signedIn(Browser.DESKTOP, "manager");
        page.navigate(RUNNING.access().url() + "/cases/" + id);

        press(page, "Hand over");
        page.getByLabel("To whom").selectOption(new SelectOption().setIndex(1));
        press(page, "Hand over the case");

        assertThat(page.locator("[aria-current=step]")).containsText("First contact");
        assertThat(page.getByText("Assigned").first()).isVisible();
    }

    @Test
    void case_and_inbox_fit_a_phone() {
        JsonNode visit = customers.visit(BRANCH);
        customers.answer(Customers.token(visit), "nps", 0, "on a phone");
        String id = LoopTest.caseOf(RUNNING.person("agent"), customers.contact(visit))
                .get("id")
                .asText();
        Page page = signedIn(Browser.PHONE, "agent");
        assertThat(page.getByText("on a phone").first()).isVisible();
        Browser.picture(page, "console-inbox-" + Browser.PHONE);

        page.navigate(RUNNING.access().url() + "/cases/" + id);

        assertThat(page.getByText("Jana Testová").first()).isVisible();
        Browser.picture(page, "console-case-" + Browser.PHONE);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page signedIn(int width, String user) {
        Page page = browser.page(width, true);
        page.navigate(RUNNING.access().url() + "/");
        // Keycloak asks for the name first, so that a tenant's own identity provider can take over.
        page.locator("#username").fill(DemoTenants.email(user, DemoTenants.BANK));
        page.locator("#kc-login").click();
        page.locator("#password").fill(RUNNING.access().password());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(RUNNING.access().url()) && !url.contains("/auth/"));
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
