package io.ohlas.scoring.report;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A report was asked for with a parameter that cannot be read (400) or makes no sense (422). */
public class QueryRejected extends Refusal {

    private QueryRejected(Kind kind, String parameter, String detail) {
        super(kind, "query-rejected", parameter + " " + detail, List.of(new FieldError(parameter, detail)));
    }

    public static QueryRejected unreadable(String parameter, String detail) {
        return new QueryRejected(Kind.MALFORMED, parameter, detail);
    }

    public static QueryRejected wrong(String parameter, String detail) {
        return new QueryRejected(Kind.INVALID, parameter, detail);
    }
}
