package io.ohlas.platform.digest;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Test {

    // FIPS 180-4, the one-block example of NIST: SHA-256 of "abc".
    static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void parts_are_one_text() {
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(Sha256.of("a".getBytes(), new byte[0], "bc".getBytes())))
                .isEqualTo(ABC);
    }
}
