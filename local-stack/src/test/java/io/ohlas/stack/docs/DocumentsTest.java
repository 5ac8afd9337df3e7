package io.ohlas.stack.docs;

import org.junit.jupiter.api.Test;

import io.ohlas.stack.Home;
import io.ohlas.stack.cli.Ohlas;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents of this checkout, as {@code ./ohlas docs-check} reads them. */
class DocumentsTest {

    @Test
    void documents_name_only_what_is_in_the_tree() {
        assertThat(new DocsCheck(Home.checkout(), Ohlas.commands()).run()).isEmpty();
    }
}
