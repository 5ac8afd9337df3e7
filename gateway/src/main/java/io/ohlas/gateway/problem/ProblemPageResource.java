package io.ohlas.gateway.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.ohlas.platform.web.problem.ProblemCatalogue;

/** Explains what the {@code type} of a problem leads to: what is wrong, with which status, and what helps. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
class ProblemPageResource {

    private final Template page;
    private final Template list;

    ProblemPageResource(@Location("problem.html") Template page, @Location("problems.html") Template list) {
        this.page = page;
        this.list = list;
    }

    /** All problems by name. */
    @GET
    @Operation(hidden = true)
    public String list() {
        return list.data("problems", ProblemCatalogue.all()).render();
    }

    /** One problem; 404 for a name that nothing is answered with. */
    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public String read(@RestPath String name) {
        ProblemCatalogue.Entry problem = ProblemCatalogue.find(name).orElseThrow(NotFoundException::new);
        return page.data("name", name)
                .data("problem", problem)
                .data("advice", Advice.on(problem.status()))
                .render();
    }
}
