package io.ohlas.scoring.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import io.ohlas.platform.web.query.ParameterUnknown;
import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.metric.MetricVersions;
import io.ohlas.scoring.report.Selection.Condition;
import io.ohlas.scoring.report.Selection.TimeBasis;
import io.ohlas.scoring.slice.Dimension;

/** Reads the query parameters of a report, and refuses a name that it does not know. */
class Parameters {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 64;
    // What both sides of a comparison have in common: one figure is compared with another of its kind.
    private static final Set<String> COMMON = Set.of("metric", "groupBy", "timeBasis", "anonymous");
    private static final Set<String> PLAIN = Set.of("metric", "from", "to", "groupBy", "timeBasis", "anonymous");

    private final MultivaluedMap<String, String> values;
    private final MetricVersions metrics;

    private Parameters(MultivaluedMap<String, String> values, Set<String> taken, MetricVersions metrics) {
        this.values = values;
        this.metrics = metrics;
        ParameterUnknown.refuse(values.keySet(), taken);
    }

    static Parameters of(MultivaluedMap<String, String> values, MetricVersions metrics) {
        return new Parameters(values, names(), metrics);
    }

    /** Parameters of which each side of a comparison may have its own, as in {@code a.orgUnit}. */
    static Parameters ofSides(MultivaluedMap<String, String> values, MetricVersions metrics, String... sides) {
        return new Parameters(values, namesOfSides(sides), metrics);
    }

    static Set<String> namesOfSides(String... sides) {
        var taken = names();
        taken.remove("groupBy");
        for (String side : sides) {
            names().stream().filter(name -> !COMMON.contains(name)).forEach(name -> taken.add(side + "." + name));
        }
        return taken;
    }

    static Set<String> names() {
        var names = new HashSet<>(PLAIN);
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.ALL) {
                names.add(dimension.key());
            }
        }
        return names;
    }

    MetricDefinition metric() {
        String key = one("metric").orElseThrow(() -> QueryRejected.unreadable("metric", "is required"));
        refuseTooMuch("metric", List.of(key));
        MetricDefinition metric = metrics.usual(key)
                .orElseThrow(() -> QueryRejected.wrong("metric", "is not a metric: " + shortened(key)));
        return anonymous(metric) ? metric.inAnonymousSurveys() : metric;
    }

    // Answers of anonymous surveys are never added to others: who knows the others would know the difference.
    private boolean anonymous(MetricDefinition metric) {
        String wanted = one("anonymous").orElse(String.valueOf(metric.anonymous()));
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw QueryRejected.wrong("anonymous", "must be true or false");
        }
        if (metric.anonymous() && wanted.equals("false")) {
            throw QueryRejected.wrong(
                    "anonymous", "must be true for %s, which is always anonymous".formatted(metric.key()));
        }
        return wanted.equals("true");
    }

    /** Nothing when absent. */
    GroupBy groupBy() {
        return one("groupBy")
                .map(key -> GroupBy.of(key)
                        .orElseThrow(() ->
                                QueryRejected.wrong("groupBy", "is not a way to group scores: " + shortened(key))))
                .orElse(GroupBy.NOTHING);
    }

    Selection selection() {
        return selection("");
    }

    /** What one side of a comparison selects: its own parameters, and the common ones where it has none. */
    Selection selection(String side) {
        Span span = Span.of(
                values, named(side, "from"), named(side, "to"), groupBy().mostYears());
        return new Selection(metric(), span.from(), span.to(), timeBasis(), conditions(side));
    }

    private List<Condition> conditions(String side) {
        var conditions = new ArrayList<Condition>();
        for (Dimension dimension : Dimension.values()) {
            List<String> keys = values.get(named(side, dimension.key()));
            if (keys != null && dimension != Dimension.ALL) {
                refuseTooMuch(dimension.key(), keys);
                conditions.add(new Condition(dimension, new LinkedHashSet<>(keys)));
            }
        }
        return conditions;
    }

    private TimeBasis timeBasis() {
        return switch (one("timeBasis").orElse("submittedAt")) {
            case "submittedAt" -> TimeBasis.SUBMITTED_AT;
            case "occurredAt" -> TimeBasis.OCCURRED_AT;
            default -> throw QueryRejected.wrong("timeBasis", "must be submittedAt or occurredAt");
        };
    }

    // The side's own parameter where it is given, else the common one.
    private String named(String side, String parameter) {
        String own = side + "." + parameter;
        return !side.isEmpty() && values.containsKey(own) ? own : parameter;
    }

    private Optional<String> one(String name) {
        return Span.one(values, name);
    }

    private static void refuseTooMuch(String name, List<String> keys) {
        if (keys.size() > MOST_VALUES) {
            throw QueryRejected.wrong(name, "may be given %d times at most".formatted(MOST_VALUES));
        }
        if (keys.stream().anyMatch(key -> key.length() > LONGEST_VALUE || key.indexOf('\0') >= 0)) {
            throw QueryRejected.wrong(name, "must be a key of at most %d characters".formatted(LONGEST_VALUE));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
