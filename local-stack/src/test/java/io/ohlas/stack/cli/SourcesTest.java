package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTest {

    @TempDir
    Path checkout;

    String before;

    @BeforeEach
    void aSmallCheckout() throws IOException {
        write("pom.xml", "<project/>");
        write("shop/src/Shop.java", "class Shop {}");
        write("shop/target/Shop.class", "1");
        before = digest();
    }

    @Test
    void differ_when_a_file_changes_comes_or_goes() throws IOException {
        write("shop/src/Shop.java", "class Shop { }");
        assertThat(digest()).isNotEqualTo(before);
        write("shop/src/Shop.java", "class Shop {}");
        assertThat(digest()).isEqualTo(before);
        write("shop/src/More.java", "class More {}");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void are_the_same_whatever_a_build_makes() throws IOException {
        write("shop/target/Shop.class", "2");
        write("shop/node_modules/x.js", "3");
        assertThat(digest()).isEqualTo(before);
    }

    private String digest() {
        return Sources.digest(checkout, List.of("shop"));
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
