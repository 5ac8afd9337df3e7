package io.ohlas.scoring.slice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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
        Object[] values = rows.stream()
                .map(value)
                .map(v -> v == null ? null : v.toString())
                .toArray();
        statement.setArray(parameter++, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
