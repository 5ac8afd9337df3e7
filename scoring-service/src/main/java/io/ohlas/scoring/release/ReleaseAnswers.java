package io.ohlas.scoring.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.release.ReleaseRule.Group;
import io.ohlas.scoring.release.WaitingAnswers.Answer;
import io.ohlas.scoring.release.WaitingAnswers.Released;

/**
 * Makes as many waiting answers part of the figures as the rule allows. It is done when somebody looks: as long as
 * nobody did, nothing was told, and answers may still be grouped in whatever way tells most.
 */
@ApplicationScoped
class ReleaseAnswers {

    private static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('release ' || ?::text, 0));
            select time_zone from tenant where tenant_id = ?
            """;

    // Of two who answered each knows what the other said.
    private static final int FEWEST = 3;

    private record Batch(YearMonth month, boolean imported) {}

    private final WaitingAnswers waitingAnswers;
    private final ReleaseSettings settings;
    private final Clock clock;

    ReleaseAnswers(WaitingAnswers waitingAnswers, ReleaseSettings settings, Clock clock) {
        this.waitingAnswers = waitingAnswers;
        this.settings = settings;
        this.clock = clock;
        if (settings.fewestAnswers() < FEWEST) {
            throw new IllegalStateException("ohlas.release.fewest-answers must be at least " + FEWEST);
        }
    }

    /** Works within the caller's transaction, in the months between the two, both included. */
    void release(Connection connection, UUID tenantId, String metric, YearMonth from, YearMonth to)
            throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), lock(connection, tenantId));
        Map<Batch, List<Answer>> batches = waitingAnswers.lock(connection, tenantId, metric, from, to, today).stream()
                .collect(Collectors.groupingBy(answer -> new Batch(answer.month(), answer.imported())));
        batches.values().removeIf(answers -> answers.size() < settings.fewestAnswers());
        if (batches.isEmpty()) {
            return;
        }
        var shown = waitingAnswers.shown(
                connection,
                tenantId,
                metric,
                batches.keySet().stream().map(Batch::month).toList());
        var responses = new ArrayList<UUID>();
        var cells = new HashMap<Released, Long>();
        batches.forEach((batch, answers) -> {
            boolean over = batch.month().isBefore(YearMonth.from(today));
            group(answers, shown.getOrDefault(batch.month(), Map.of()), over)
                    .forEach((group, members) -> members.forEach(answer -> {
                        responses.add(answer.responseId());
                        cells.merge(
                                new Released(batch.month(), group.at(), answer.rating(), answer.band()), 1L, Long::sum);
                    }));
        });
        if (!responses.isEmpty()) {
            waitingAnswers.release(connection, tenantId, metric, responses, cells);
        }
    }

    // One at a time for each tenant; in the tenant's zone.
    private static ZoneId lock(Connection connection, UUID tenantId) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, tenantId);
            statement.setObject(2, tenantId);
            statement.execute();
            statement.getMoreResults();
            var zone = statement.getResultSet();
            return zone.next() ? ZoneId.of(zone.getString(1)) : ZoneOffset.UTC;
        }
    }

    private Map<Group, List<Answer>> group(List<Answer> answers, Map<List<String>, Long> shown, boolean over) {
        Map<List<String>, List<Answer>> byUnit = answers.stream().collect(Collectors.groupingBy(Answer::orgUnitPath));
        var counts = new HashMap<List<String>, Long>();
        byUnit.forEach((path, ofUnit) -> counts.put(path, (long) ofUnit.size()));
        var groups = new HashMap<Group, List<Answer>>();
        for (Group group : ReleaseRule.groups(counts, shown, over, settings.fewestAnswers())) {
            groups.put(
                    group,
                    group.from().stream()
                            .flatMap(path -> byUnit.getOrDefault(path, List.of()).stream())
                            .toList());
        }
        return groups;
    }
}
