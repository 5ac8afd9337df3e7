package io.ohlas.scoring.slice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.function.Function;

/**
 * Binds many rows as one array for each column, for {@code unnest}: the statement's text stays the same for any number
 * of rows, so the server plans it once.
 */
public class Columns<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int parameter;

    private Columns(PreparedStatement statement, int firstParameter, Collection<T> rows) {
        this.statement = statement;
        this.parameter = firstParameter;
        this.rows = rows;
    }

    public static <T> Columns<T> of(PreparedStatement statement, int firstParameter, Collection<T> rows) {
        return new Columns<>(statement, firstParameter, rows);
    }

    /** @param type the database's name of the column's type; values travel as their text */
    public Columns<T> add(String type, Function<T, ?> value) throws SQLException {
        Object[] values = rows.stream().map(value).map(Columns::text).toArray();
        statement.setArray(parameter++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day when isUnusual(day) -> day(day) + era(day);
            case Instant time
            when isUnusual(utc(time).toLocalDate()) -> {
                LocalDate day = utc(time).toLocalDate();
                yield day(day) + "T" + utc(time).toLocalTime() + "Z" + era(day);
            }
            default -> value.toString();
        };
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    // Java writes four digits without a sign for all others, which nearly all values are.
    private static boolean isUnusual(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9_999;
    }

    // The database writes years without a sign, and the year before 1 as 1 BC: west of Greenwich the first day of the
    // calendar begins in it.
    private static String day(LocalDate day) {
        return "%04d-%02d-%02d".formatted(day.get(ChronoField.YEAR_OF_ERA), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String era(LocalDate day) {
        return day.getYear() < 1 ? " BC" : "";
    }
}
