package io.ohlas.scoring.tally;

import java.sql.SQLException;

/** The database did not take a change of the counts; its SQL state tells whether waiting helps. */
public class CountingFailed extends RuntimeException {

    public CountingFailed(SQLException cause) {
        super(cause);
    }
}
