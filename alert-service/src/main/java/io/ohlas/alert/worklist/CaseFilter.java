package io.ohlas.alert.worklist;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;

/** Which cases a person wants to see, and in which order. All conditions hold together; what is left out limits nothing. */
public class CaseFilter {

    private static final String STATUS =
            "open|overdue|unconfirmed|new|assigned|contacted|waiting|resolved|recovered|closed|closed_unreached|merged";

    /** {@code open} means every status before resolved; {@code overdue} those of them that are past a promise. */
    @RestQuery
    @Pattern(regexp = STATUS)
    String status;

    /** Key of an org unit itself, of which one of the case's answers is. */
    @RestQuery
    @Size(max = 64)
    String queue;

    /** {@code me}, {@code none}, or a person's id. */
    @RestQuery
    @Size(max = 255)
    String assignee;

    /** Key of an org unit, of which one of the case's answers is; what is below it is included. */
    @RestQuery
    @Size(max = 64)
    String orgUnit;

    /** Contact id: all cases of one customer. */
    @RestQuery
    UUID contact;

    /** {@code urgency}: due soonest first. {@code openedAt}: newest first. */
    @RestQuery
    @DefaultValue("urgency")
    @Pattern(regexp = "urgency|openedAt")
    String sort;

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    int limit;

    @RestQuery
    @Size(max = 500)
    String cursor;
}
