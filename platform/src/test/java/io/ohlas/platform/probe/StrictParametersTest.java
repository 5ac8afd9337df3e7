package io.ohlas.platform.probe;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class StrictParametersTest {

    static class Filter {

        @RestQuery
        String colour;
    }

    @Path("/api/v1/strict")
    @PermitAll
    public static class StrictResource {

        @GET
        public List<String> list(
                @BeanParam Filter filter,
                @RestQuery Integer limit,
                @RestQuery("from") String since,
                @QueryParam("to") String until) {
            return List.of();
        }

        @GET
        @Path("{id}")
        public List<String> read(@RestPath String id) {
            return List.of();
        }
    }

    @Path("/strict-page")
    @PermitAll
    public static class Page {

        @GET
        public String show(@RestQuery String language) {
            return "shown";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=3", "?colour=red&from=x&to=y&limit=3", "?limit=3&limit=4"})
    void declared_parameters_are_taken(String query) {
        given().get("/api/v1/strict" + query).then().statusCode(200);
    }

    @Test
    void every_other_parameter_is_named_with_what_there_is_instead() {
        given().get("/api/v1/strict?limit=3&color=red&since=x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("/problems/parameter-unknown"))
                .body("errors.pointer", containsInAnyOrder("color", "since"))
                .body("errors[0].detail", is("is not a parameter of this address; it takes colour, from, limit, to"));
        given().get("/api/v1/strict?Limit=3").then().statusCode(400);
        given().get("/api/v1/strict/1?since=x")
                .then()
                .statusCode(400)
                .body("errors[0].detail", is("is not a parameter of this address; it takes none"));
    }

    @Test
    void a_path_parameter_is_no_query_parameter() {
        given().get("/api/v1/strict/1?id=2").then().statusCode(400);
    }

    @Test
    void a_page_takes_whatever_hangs_on_its_link() {
        given().get("/strict-page?language=cs&utm_source=mail").then().statusCode(200);
    }
}
