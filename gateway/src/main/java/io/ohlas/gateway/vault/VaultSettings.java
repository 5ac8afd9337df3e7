package io.ohlas.gateway.vault;

import java.util.List;

import io.smallrye.config.ConfigMapping;

/** Where the keys come from. */
@ConfigMapping(prefix = "ohlas.vault")
interface VaultSettings {

    /** AES-256 keys in base64. The first one seals; the others still open what they sealed before a rotation. */
    List<String> keys();
}
