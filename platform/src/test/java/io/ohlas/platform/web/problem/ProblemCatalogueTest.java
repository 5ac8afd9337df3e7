package io.ohlas.platform.web.problem;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemCatalogueTest {

    @Test
    void a_problem_says_in_plain_words_what_is_wrong() {
        assertThat(Problem.of(409, "interaction-told", "", null, List.of()).title())
                .isEqualTo("Interaction already recorded differently");
        assertThat(Problem.of(415, "unsupported-media-type", "", null, List.of())
                        .title())
                .isEqualTo("Unsupported media type");
    }

    @Test
    void no_two_problems_have_one_title() {
        assertThat(ProblemCatalogue.all().values().stream().map(ProblemCatalogue.Entry::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> Character.isUpperCase(title.charAt(0)) && title.length() <= 60);
    }
}
