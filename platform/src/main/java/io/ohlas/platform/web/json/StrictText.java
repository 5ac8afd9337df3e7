package io.ohlas.platform.web.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

/** Text that can be kept. Unless it is refused here, where its place is known, a driver may change it in silence. */
class StrictText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private final boolean free;

    StrictText() {
        this(false);
    }

    /** @param free whether a number or a truth value is text as well */
    private StrictText(boolean free) {
        super(String.class);
        this.free = free;
    }

    // What stands under names that a caller makes up has no declared type: there "vip": true is as good as "true".
    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new StrictText(property != null && property.getType().isMapLikeType());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!free && !parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
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
