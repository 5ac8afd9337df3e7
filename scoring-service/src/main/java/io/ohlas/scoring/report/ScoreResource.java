package io.ohlas.scoring.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Scores of the caller's tenant; an agent or manager sees those of the own org units only. */
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ScoreResource {

    private final ScoreQuestions questions;
    private final CompareScores compareScores;

    ScoreResource(ScoreQuestions questions, CompareScores compareScores) {
        this.questions = questions;
        this.compareScores = compareScores;
    }

    /** 400 and 422 name the parameter that is unreadable or wrong. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    public Scores scores(@Context UriInfo uri) {
        return questions.ask(uri.getQueryParameters()).get();
    }

    /** Common parameters apply to both sides; {@code a.} and {@code b.} before a name give one side its own. */
    @GET
    @Path("/compare")
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    public CompareScores.Comparison compare(@Context UriInfo uri) {
        var parameters = questions.sides(uri.getQueryParameters(), "a", "b");
        return compareScores.compare(questions.side(parameters, "a"), questions.side(parameters, "b"));
    }
}
