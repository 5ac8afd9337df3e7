package io.ohlas.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a questionnaire as a stern editor would and lists every flaw with its place. */
public final class Proofreading {

    static final int MOST_QUESTIONS = 100;
    static final int MOST_LANGUAGES = 40;
    static final int MOST_CHOICES = 100;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private final Questionnaire questionnaire;
    private final List<Flaw> flaws = new ArrayList<>();
    private final TextProofreading texts;

    private Proofreading(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.texts = new TextProofreading(questionnaire.languages(), questionnaire.defaultLanguage(), flaws);
    }

    /** Empty when the questionnaire may be published as it stands. */
    public static List<Flaw> flawsOf(Questionnaire questionnaire) {
        var reading = new Proofreading(questionnaire);
        reading.readLanguages();
        reading.readQuestions();
        reading.readEndPages();
        reading.readAnonymity();
        return List.copyOf(reading.flaws);
    }

    private void readLanguages() {
        var seen = new HashSet<String>();
        if (questionnaire.languages().isEmpty() || questionnaire.languages().size() > MOST_LANGUAGES) {
            flaw("/languages", "takes 1 to %d languages".formatted(MOST_LANGUAGES));
        }
        for (int i = 0; i < questionnaire.languages().size(); i++) {
            String language = questionnaire.languages().get(i);
            if (!LocalText.isLanguage(language)) {
                flaw("/languages/" + i, "'%s' is not a language tag".formatted(language));
            } else if (!seen.add(language)) {
                flaw("/languages/" + i, "'%s' is named twice".formatted(language));
            }
        }
        if (!seen.contains(questionnaire.defaultLanguage())) {
            flaw("/defaultLanguage", "must be one of the languages");
        }
    }

    private void readQuestions() {
        List<Question> questions = questionnaire.questions();
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            flaw("/questions", "takes 1 to %d questions".formatted(MOST_QUESTIONS));
        }
        var earlier = new ArrayList<Question>();
        for (int i = 0; i < questions.size(); i++) {
            readQuestion("/questions/" + i, questions.get(i), earlier);
            earlier.add(questions.get(i));
        }
    }

    private void readQuestion(String at, Question question, List<Question> earlier) {
        if (question.key() == null || !KEY.matcher(question.key()).matches()) {
            flaw(at + "/key", "takes 1 to 64 letters, digits and . _ ~ -");
        } else if (earlier.stream().anyMatch(other -> question.key().equals(other.key()))) {
            flaw(at + "/key", "'%s' is used by an earlier question".formatted(question.key()));
        }
        if (question.type() == null) {
            flaw(at + "/type", "is missing");
            return;
        }
        texts.read(at + "/text", question.text());
        readScale(at, question, earlier);
        readChoices(at, question);
        readRules(at, question, earlier);
    }

    private void readScale(String at, Question question, List<Question> earlier) {
        if (!question.type().isRated()) {
            refuse(question.scale() != null, at + "/scale", question);
            refuse(question.bands() != null, at + "/bands", question);
            refuse(question.metric() != null, at + "/metric", question);
            refuse(question.headline() != null, at + "/headline", question);
            return;
        }
        if (question.metric() != null && !KEY.matcher(question.metric()).matches()) {
            flaw(at + "/metric", "takes 1 to 64 letters, digits and . _ ~ -");
        }
        if (Boolean.TRUE.equals(question.headline())) {
            readHeadline(at + "/headline", question.metric(), earlier);
        }
        Scale scale = question.scale();
        if (scale.low() >= scale.high() || !scale.isWithinBounds()) {
            flaw(at + "/scale", "must rise from low to high, within %d and %d".formatted(Scale.LOWEST, Scale.HIGHEST));
        } else if (!question.type().allows(scale)) {
            flaw(
                    at + "/scale",
                    "%s is not asked from %d to %d".formatted(question.type().wire(), scale.low(), scale.high()));
        } else if (question.bands() == null) {
            flaw(at + "/bands", "must be given for a scale from %d to %d".formatted(scale.low(), scale.high()));
        } else if (!question.bands().fit(scale)) {
            flaw(at + "/bands", "do not fit the scale from %d to %d".formatted(scale.low(), scale.high()));
        }
    }

    private void readHeadline(String place, String metric, List<Question> earlier) {
        if (metric == null) {
            flaw(place, "takes a question with a metric");
        } else if (earlier.stream().anyMatch(other -> other.isMarkedFor(metric))) {
            flaw(place, "'%s' has a headline question already: each metric counts once".formatted(metric));
        }
    }

    private void readChoices(String at, Question question) {
        if (!question.type().hasChoices()) {
            refuse(!question.choices().isEmpty(), at + "/choices", question);
            return;
        }
        if (question.choices().size() < 2 || question.choices().size() > MOST_CHOICES) {
            flaw(at + "/choices", "takes 2 to %d choices".formatted(MOST_CHOICES));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < question.choices().size(); i++) {
            Choice choice = question.choices().get(i);
            if (choice.key() == null || !KEY.matcher(choice.key()).matches()) {
                flaw(at + "/choices/" + i + "/key", "takes 1 to 64 letters, digits and . _ ~ -");
            } else if (!seen.add(choice.key())) {
                flaw(at + "/choices/" + i + "/key", "'%s' is used by an earlier choice".formatted(choice.key()));
            }
            texts.read(at + "/choices/" + i + "/text", choice.text());
        }
    }

    private void readRules(String at, Question question, List<Question> earlier) {
        for (int i = 0; i < question.textWhen().size(); i++) {
            TextRule rule = question.textWhen().get(i);
            String place = at + "/textWhen/" + i;
            readReference(place, rule.question(), earlier);
            if (rule.band() == null) {
                flaw(place + "/band", "is missing");
            }
            texts.read(place + "/text", rule.text());
        }
        for (int i = 0; i < question.showWhen().size(); i++) {
            ShowRule rule = question.showWhen().get(i);
            String place = at + "/showWhen/" + i;
            readReference(place, rule.question(), earlier);
            if (rule.band().isEmpty()) {
                flaw(place + "/band", "is missing");
            }
        }
    }

    private void readReference(String place, String key, List<Question> earlier) {
        boolean rated = earlier.stream()
                .anyMatch(other -> other.type() != null
                        && other.type().isRated()
                        && other.key() != null
                        && other.key().equals(key));
        if (!rated) {
            flaw(place + "/question", "must name an earlier question that is rated, '%s' is none".formatted(key));
        }
    }

    private void readEndPages() {
        EndPages pages = questionnaire.endPages();
        if (pages == null) {
            return;
        }
        texts.readOptional("/endPages/default", pages.usual());
        texts.readOptional("/endPages/unfavourable", pages.unfavourable());
        texts.readOptional("/endPages/neutral", pages.neutral());
        texts.readOptional("/endPages/favourable", pages.favourable());
    }

    private void readAnonymity() {
        if (questionnaire.asksEmployees() && !questionnaire.anonymous()) {
            flaw("/anonymous", "must be true for a survey with a question of the metric enps");
        }
    }

    private void refuse(boolean present, String place, Question question) {
        if (present) {
            flaw(
                    place,
                    "does not belong to a question of type " + question.type().wire());
        }
    }

    private void flaw(String place, String detail) {
        flaws.add(new Flaw(place, detail));
    }
}
