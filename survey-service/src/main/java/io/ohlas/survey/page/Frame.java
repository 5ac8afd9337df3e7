package io.ohlas.survey.page;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param tenant who asks; null when the link leads nowhere
 * @param languages links to the same page in the survey's other languages
 */
public record Frame(
        String tenant,
        String language,
        String direction,
        List<LanguageLink> languages,
        String stylesheet,
        String script) {

    /** @param code language tag */
    public record LanguageLink(String code, String name, String address, boolean current) {}
}
