package io.ohlas.stack.demo.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which grammatical form a person writes of themselves. Czech and Polish tell it in the verb. */
public enum Gender {
    @JsonProperty("man")
    MAN,
    @JsonProperty("woman")
    WOMAN
}
