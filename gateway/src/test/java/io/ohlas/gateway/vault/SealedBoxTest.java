package io.ohlas.gateway.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealedBoxTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final SealedBox box = new SealedBox(List.of(OLD));

    @Test
    void what_is_sealed_cannot_be_read_and_opens_for_its_purpose_alone() {
        byte[] sealed = box.seal("access 1", "the token");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
        assertThat(box.open("access 1", sealed)).contains("the token");
        assertThat(box.open("access 2", sealed)).isEmpty();
    }

    @Test
    void a_changed_byte_is_noticed() {
        byte[] sealed = box.seal("purpose", "the token");
        sealed[sealed.length - 1] ^= 1;

        assertThat(box.open("purpose", sealed)).isEmpty();
    }

    @Test
    void an_old_key_still_opens_after_a_rotation_and_the_new_one_seals() {
        byte[] before = box.seal("purpose", "the token");
        var rotated = new SealedBox(List.of(NEW, OLD));

        assertThat(rotated.open("purpose", before)).contains("the token");
        byte[] after = rotated.seal("purpose", "another");
        assertThat(new SealedBox(List.of(NEW)).open("purpose", after)).contains("another");
        assertThat(box.open("purpose", after)).isEmpty();
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new SealedBox(List.of("c2hvcnQ=")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("OHLAS_SESSION_KEY takes base64 of 32 bytes");
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }
}
