package io.ohlas.survey.history;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.AnswerCheck;
import io.ohlas.survey.answer.AnswerFlaw;
import io.ohlas.survey.answer.StorableText;
import io.ohlas.survey.csv.CsvRow;
import io.ohlas.survey.history.ImportMapping.Source;
import io.ohlas.survey.job.RowFlaw;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;

/** Turns rows into responses, or says of each row that cannot be one what is wrong and how to mend it. */
final class RowReader {

    // No report goes back further, and no database keeps the year 0.
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Questionnaire questionnaire;
    private final ImportMapping mapping;
    private final RowBounds bounds;
    private final TimeColumn times;
    private final Instant now;

    /** @param now rows of the future are refused */
    RowReader(Questionnaire questionnaire, ImportMapping mapping, RowBounds bounds, ZoneId zone, Instant now) {
        this.questionnaire = questionnaire;
        this.mapping = mapping;
        this.bounds = bounds;
        this.times = new TimeColumn(mapping.submittedAt().format(), zone, now);
        this.now = now;
    }

    /** Empty when the row was refused; then {@code flaws} was told why, once for each wrong cell. */
    Optional<HistoricResponse> read(CsvRow row, Consumer<RowFlaw> flaws) {
        var wrong = new ArrayList<RowFlaw>();
        if (row.isTooLong()) {
            wrong.add(new RowFlaw(
                    row.number(),
                    "",
                    "has more cells than there are columns",
                    "Put texts that hold a separator in quotes"));
        }
        var response = new HistoricResponse(
                row.number(),
                answers(row, wrong),
                time(row, wrong),
                text(row, mapping.orgUnit()),
                text(row, mapping.touchpoint()),
                text(row, mapping.channel()),
                text(row, mapping.language()),
                text(row, mapping.externalId()),
                text(row, mapping.contact()),
                text(row, mapping.segment()),
                text(row, mapping.persona()),
                attributes(row));
        bounds.check(response, wrong::add);
        wrong.forEach(flaws);
        return wrong.isEmpty() ? Optional.of(response) : Optional.empty();
    }

    private Map<String, String> attributes(CsvRow row) {
        var attributes = new TreeMap<String, String>();
        mapping.attributes().forEach((name, source) -> {
            String cell = text(row, source);
            if (cell != null) {
                attributes.put(name, cell);
            }
        });
        return attributes;
    }

    private List<Answer> answers(CsvRow row, List<RowFlaw> wrong) {
        var answers = new ArrayList<Answer>();
        for (Source source : mapping.answering()) {
            Question question = questionnaire.question(source.question()).orElseThrow();
            String cell = text(row, source);
            if (cell == null) {
                if (source == mapping.rating()) {
                    wrong.add(new RowFlaw(row.number(), source.place(), "is empty", scaleOf(question)));
                }
            } else if (question.type().isRated()) {
                rating(row, source, question, cell, wrong).ifPresent(answers::add);
            } else {
                answers.add(Answer.text(question.key(), cell));
            }
        }
        for (AnswerFlaw flaw : AnswerCheck.flaws(questionnaire, answers, false)) {
            wrong.add(new RowFlaw(row.number(), placeOf(flaw.question()), flaw.detail(), remedyOf(flaw)));
        }
        return answers;
    }

    private static Optional<Answer> rating(
            CsvRow row, Source source, Question question, String cell, List<RowFlaw> wrong) {
        try {
            // Spreadsheets write whole numbers as 10.0.
            return Optional.of(Answer.rating(question.key(), new BigDecimal(cell.replace(',', '.')).intValueExact()));
        } catch (ArithmeticException | NumberFormatException e) {
            wrong.add(new RowFlaw(
                    row.number(),
                    source.place(),
                    "'%s' is not a whole number".formatted(shown(cell)),
                    scaleOf(question)));
            return Optional.empty();
        }
    }

    private Instant time(CsvRow row, List<RowFlaw> wrong) {
        Source source = mapping.submittedAt();
        String cell = source.in(row);
        String expected = source.format() == null
                ? "Give a date as 2026-03-31 or a time as 2026-03-31T09:30:00Z"
                : "Give it as '%s', as the mapping says".formatted(source.format());
        try {
            Instant time = times.read(cell);
            if (!time.isAfter(now) && !time.isBefore(EARLIEST)) {
                return time;
            }
            String where = time.isAfter(now) ? "lies ahead" : "lies before 1900";
            wrong.add(new RowFlaw(
                    row.number(), source.place(), "'%s' %s".formatted(shown(cell), where), "Give a past time"));
        } catch (DateTimeException e) {
            wrong.add(new RowFlaw(row.number(), source.place(), "'%s' is no time".formatted(shown(cell)), expected));
        }
        return null;
    }

    private static String text(CsvRow row, Source source) {
        if (source == null) {
            return null;
        }
        String cell = source.in(row);
        String cleaned = cell == null ? "" : StorableText.cleaned(cell);
        return cleaned.isEmpty() ? null : cleaned;
    }

    private String placeOf(String question) {
        return mapping.answering().stream()
                .filter(source -> source.question().equals(question))
                .map(Source::place)
                .findFirst()
                .orElse("");
    }

    private String remedyOf(AnswerFlaw flaw) {
        Question question = questionnaire.question(flaw.question()).orElseThrow();
        return switch (flaw.kind()) {
            case OFF_SCALE, WRONG_TYPE, UNANSWERED -> scaleOf(question);
            case TOO_LONG -> "Shorten the text";
            default -> "Leave the cell empty";
        };
    }

    private static String scaleOf(Question question) {
        return question.scale() == null
                ? "Give a text"
                : "Give a whole number from %d to %d"
                        .formatted(question.scale().low(), question.scale().high());
    }

    /** A cell as a report repeats it. */
    static String shown(String cell) {
        String safe = StorableText.cleaned(cell);
        return safe.length() <= 40
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, Math.min(39, safe.codePointCount(0, safe.length()))))
                        + "…";
    }
}
