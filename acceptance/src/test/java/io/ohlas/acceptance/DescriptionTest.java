package io.ohlas.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API says of itself is what it does: the operations described are those of the table of roles, which each
 * service's test compares with what is mounted.
 */
@Order(3)
class DescriptionTest {

    static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    // A page for people, which describes the rest.
    static final String PAGE = "GET /api/v1/docs";

    @Test
    void every_operation_of_every_service_is_described_and_no_other() throws IOException {
        var described = new TreeSet<String>();
        OhlasApi.anonymous(TheSuite.get().access().url())
                .get("/api/v1/openapi")
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> described.add(each.getKey().toUpperCase() + " " + path.getKey())));

        assertThat(described).isEqualTo(table());
    }

    private static Set<String> table() throws IOException {
        try (var file = DescriptionTest.class.getResourceAsStream("/roles.yaml")) {
            Map<String, Map<String, List<String>>> services =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
            var operations = new TreeSet<String>();
            services.values().forEach(each -> operations.addAll(each.keySet()));
            operations.removeIf(operation -> !operation.contains(" /api/") || operation.equals(PAGE));
            return operations;
        }
    }
}
