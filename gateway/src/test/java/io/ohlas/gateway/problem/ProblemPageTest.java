package io.ohlas.gateway.problem;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.gateway.testing.Browser;
import io.ohlas.platform.web.problem.ProblemCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProblemPageTest {

    @TestHTTPResource("")
    URL address;

    @Test
    void the_type_of_a_problem_leads_to_a_page_that_explains_it() {
        var problem = new JsonObject(browser().get("/api/v1/tenants").body());
        var page = browser().get(problem.getString("type"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "<h1>" + problem.getString("title") + "</h1>",
                        "HTTP 401",
                        "Sign in again",
                        "/problems/not-signed-in");
    }

    @Test
    void every_problem_has_a_page_and_the_list_leads_to_it() {
        String list = browser().get("/problems").body();

        assertThat(ProblemCatalogue.all()).isNotEmpty().allSatisfy((name, problem) -> {
            assertThat(list).contains("<a href=\"/problems/%s\">".formatted(name));
            assertThat(browser().get("/problems/" + name).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void a_name_that_nothing_is_answered_with_is_not_found() {
        assertThat(browser().get("/problems/no-such-problem").statusCode()).isEqualTo(404);
    }

    private Browser browser() {
        return new Browser(address.toString().replaceAll("/$", ""));
    }
}
