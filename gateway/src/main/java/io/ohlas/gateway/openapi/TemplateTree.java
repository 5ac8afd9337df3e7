package io.ohlas.gateway.openapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Path templates by their segments. A written segment goes before a parameter, so {@code /cases/live} is no case. */
final class TemplateTree {

    private final Map<String, TemplateTree> written = new HashMap<>();
    private TemplateTree parameter;
    private String template;

    static TemplateTree of(Collection<String> templates) {
        var tree = new TemplateTree();
        templates.forEach(tree::add);
        return tree;
    }

    /** The template that fits the path; null when none does. */
    String find(String path) {
        return find(path, 1);
    }

    private void add(String template) {
        TemplateTree at = this;
        for (String segment : template.substring(1).split("/", -1)) {
            at = segment.startsWith("{")
                    ? at.parameter()
                    : at.written.computeIfAbsent(segment, missing -> new TemplateTree());
        }
        if (at.template == null) {
            at.template = template;
        }
    }

    private TemplateTree parameter() {
        if (parameter == null) {
            parameter = new TemplateTree();
        }
        return parameter;
    }

    private String find(String path, int from) {
        if (from > path.length()) {
            return template;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        TemplateTree next = written.get(path.substring(from, end));
        String found = next == null ? null : next.find(path, end + 1);
        return found != null || parameter == null || end == from ? found : parameter.find(path, end + 1);
    }
}
