package io.ohlas.stack.docs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Environment variables that stand in a source file under the name of the property which they set. */
final class Settings {

    private static final Pattern PROPERTY = Pattern.compile("\\bohlas(?:\\.[a-z][a-z-]*)+");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern ACCESSOR = Pattern.compile("\\b([a-z][A-Za-z]*)\\(\\);");

    private Settings() {}

    static Set<String> variables(String source) {
        var variables = new HashSet<String>();
        PROPERTY.matcher(source).results().forEach(property -> variables.add(variable(property.group())));
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            ACCESSOR.matcher(source)
                    .results()
                    .forEach(accessor -> variables.add(
                            variable(mapping.group(1) + "." + accessor.group(1).replaceAll("([A-Z])", "-$1"))));
        }
        return variables;
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
