package io.ohlas.platform.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

/** Text that can be kept. Unless it is refused here, where its place is known, a driver may change it in silence. */
class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return kept(StringDeserializer.instance.deserialize(parser, context), context);
    }

    /** The names in an object of free names. */
    static class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return kept(key, context);
        }
    }

    private static String kept(String text, DeserializationContext context) throws UnstorableText {
        if (text != null && UnstorableText.is(text)) {
            throw new UnstorableText(context.getParser());
        }
        return text;
    }
}
