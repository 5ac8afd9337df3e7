package io.ohlas.stack.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocsCheckTest {

    @TempDir
    Path checkout;

    @BeforeEach
    void aSmallTree() throws IOException {
        write("shop/src/OpenShop.java", "class OpenShop { String name = System.getenv(\"OHLAS_SHOP\"); }");
        write(
                "shop/src/ShopSettings.java",
                "@ConfigMapping(prefix = \"ohlas.shop\") interface ShopSettings { String openingHours(); }");
        write("shop/src/ShopClosed.java", "class ShopClosed {}");
        write("contracts/src/main/resources/contracts/survey.response-submitted/v1.schema.json", "{}");
        write("docs/adr/0005-outbox.md", "Decided.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`shop/src/OpenShop.java`",
                "[the shop](../shop/src)",
                "`OpenShop.name`",
                "`./ohlas start`",
                "`OHLAS_SHOP`",
                "`OHLAS_SHOP_OPENING_HOURS`",
                "survey.response-submitted.v1",
                "ADR 5",
                "`/api/v1/scores`",
                "`.ohlas/demo.env`",
                "`shop/target/report.json`",
                "[elsewhere](https://example.com/x)"
            })
    void finds_nothing_wrong_with_what_is_there(String text) throws IOException {
        assertThat(findings("docs/guide.md", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`shop/src/Gone.java`",
                "[the shop](../gone)",
                "`CloseShop`",
                "`./ohlas dance`",
                "`OHLAS_GONE`",
                "survey.response-submitted.v2",
                "ADR 6"
            })
    void names_what_is_not_there(String text) throws IOException {
        assertThat(findings("docs/guide.md", text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("docs/guide.md: ");
    }

    @Test
    void knows_a_problem_by_the_type_that_raises_it() throws IOException {
        assertThat(findings("docs/problems.md", "`shop-closed`")).isEmpty();
        assertThat(findings("docs/problems.md", "`shop-on-fire`")).hasSize(1);
    }

    @Test
    void names_a_refusal_that_the_list_of_problems_leaves_out() throws IOException {
        write(
                "shop/src/main/java/TooLate.java",
                "class TooLate extends Refusal { TooLate() { super(Kind.CONFLICT, \"too-late\", \"\"); } }");

        assertThat(findings("docs/problems.md", "`shop-closed`"))
                .containsExactly("docs/problems.md: problem too-late is not listed");
        assertThat(findings("docs/problems.md", "`shop-closed` `too-late`")).isEmpty();
    }

    @Test
    void names_a_setting_that_the_configuration_leaves_out() throws IOException {
        write("shop/src/main/java/Till.java", "class Till { String key = System.getenv(\"OHLAS_TILL_KEY\"); }");

        assertThat(findings("docs/configuration.md", "`OHLAS_SHOP`"))
                .containsExactly("docs/configuration.md: setting OHLAS_TILL_KEY is not listed");
        assertThat(findings("docs/configuration.md", "`OHLAS_SHOP`, `OHLAS_TILL_KEY`"))
                .isEmpty();
    }

    private List<String> findings(String document, String text) throws IOException {
        write(document, text);
        return new DocsCheck(checkout, Set.of("start")).run();
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
