package io.ohlas.platform.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text of a request that no database keeps as it is: PostgreSQL has no NUL, UTF-8 no half of a surrogate pair. */
public final class UnstorableText extends JsonMappingException {

    UnstorableText(JsonParser parser) {
        super(parser, "holds a NUL or half a character");
    }

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return true;
            }
            if (Character.isHighSurrogate(unit)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return true;
            }
        }
        return false;
    }
}
