package io.ohlas.scoring.slice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the cells keep apart, so that reports can filter and group by it without looking at responses. */
public enum Dimension {
    ALL("all", "''::text"),
    ORG_UNIT("orgUnit", null),
    TOUCHPOINT("touchpoint", "touchpoint"),
    JOURNEY_STAGE("journeyStage", "journey_stage"),
    PROCESS("process", "process"),
    CHANNEL("channel", "channel"),
    SEGMENT("segment", "segment"),
    LANGUAGE("language", "language"),
    SURVEY("survey", "survey"),
    /** Not of a slice but of each rating: one response may rate several questions of a metric. */
    QUESTION("question", "question");

    private final String key;
    private final String column;

    Dimension(String key, String column) {
        this.key = key;
        this.column = column;
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension != ALL && dimension.key.equals(key))
                .findFirst();
    }

    /** Its name in requests and in the cells. */
    public String key() {
        return key;
    }

    /** Its column in the table {@code slice} or {@code slice_cell}; null for org units, where a slice lies in all units of its path. */
    public String column() {
        return column;
    }

    /** The values a slice has in this dimension: one, or for org units every unit from the root down to its own. */
    public List<String> valuesOf(Slice slice) {
        return switch (this) {
            case ALL -> List.of("");
            case ORG_UNIT -> slice.orgUnitPath().isEmpty() ? List.of("") : slice.orgUnitPath();
            case TOUCHPOINT -> List.of(slice.touchpoint());
            case JOURNEY_STAGE -> List.of(slice.journeyStage());
            case PROCESS -> List.of(slice.process());
            case CHANNEL -> List.of(slice.channel());
            case SEGMENT -> List.of(slice.segment());
            case LANGUAGE -> List.of(slice.language());
            case SURVEY -> List.of(slice.survey());
            case QUESTION -> List.of();
        };
    }
}
