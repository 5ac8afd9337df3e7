package io.ohlas.gateway.openapi;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTreeTest {

    private final TemplateTree tree = TemplateTree.of(List.of(
            "/", "/cases", "/cases/{id}", "/cases/live", "/cases/{id}/notes", "/cases/live/{part}", "/{page}/help"));

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/cases, /cases",
        "/cases/42, /cases/{id}",
        "/cases/live, /cases/live",
        "/cases/42/notes, /cases/{id}/notes",
        "/cases/live/notes, /cases/live/{part}",
        "/cases/help, /cases/{id}",
        "/surveys/help, /{page}/help",
        "/cases/, ",
        "/cases/42/notes/, ",
        "/cases/42/more, ",
        "/surveys, ",
    })
    void the_template_that_fits_is_found(String path, String template) {
        assertThat(tree.find(path)).isEqualTo(template);
    }
}
