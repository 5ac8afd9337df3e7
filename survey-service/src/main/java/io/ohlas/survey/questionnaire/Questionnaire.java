package io.ohlas.survey.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * What a survey asks and in which languages: the part that a version freezes.
 *
 * @param languages tags, the order in which they are offered
 * @param questions in the order they are asked
 * @param endPages null when the survey has no closing words of its own
 * @param anonymous whether nothing of an answer leads to who gave it; goes without saying where employees are asked
 */
public record Questionnaire(
        List<String> languages,
        String defaultLanguage,
        List<Question> questions,
        EndPages endPages,
        Boolean anonymous) {

    /** The metric of employees' answers, which are never given by name. */
    static final String ALWAYS_ANONYMOUS = "enps";

    public Questionnaire {
        languages = languages == null ? List.of() : List.copyOf(languages);
        questions = questions == null ? List.of() : List.copyOf(questions);
        anonymous = anonymous == null ? asksEmployees(questions) : anonymous;
    }

    boolean asksEmployees() {
        return asksEmployees(questions);
    }

    private static boolean asksEmployees(List<Question> questions) {
        return questions.stream().anyMatch(question -> ALWAYS_ANONYMOUS.equals(question.metric()));
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** The wished language if the survey speaks it, also by its first part (de-AT, de); else the default one. */
    public String languageFor(String wished) {
        if (wished == null) {
            return defaultLanguage;
        }
        if (languages.contains(wished)) {
            return wished;
        }
        String first = wished.split("-", 2)[0];
        return languages.contains(first) ? first : defaultLanguage;
    }
}
