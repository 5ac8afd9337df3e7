package io.ohlas.platform.probe;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.web.etag.Version;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.platform.web.paging.Part;
import io.ohlas.platform.web.problem.Refusal;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

    record Writing(@NotBlank String text, Integer length, Map<String, String> labels) {}

    enum Colour {
        RED
    }

    record NoteView(UUID id, String text) {}

    static class NoteUnknown extends Refusal {
        NoteUnknown() {
            super(Kind.ABSENT, "note-unknown", "There is no such note");
        }
    }

    private final EntityManager entities;
    private final Outbox outbox;

    NoteResource(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed("agent")
    public RestResponse<NoteView> write(@NotNull @Valid Writing writing) {
        var note = new Note(UUID.randomUUID(), writing.text());
        entities.persist(note);
        outbox.publish(new NoteWritten(note.id, note.text), note.id, 1);
        return RestResponse.status(RestResponse.Status.CREATED, new NoteView(note.id, note.text));
    }

    @GET
    @Transactional
    @RolesAllowed("agent")
    public Page<NoteView> list(@RestQuery String cursor) {
        var after = Cursor.decode(cursor, 1);
        var notes = entities.createQuery("from Note where text > :after order by text", Note.class)
                .setParameter("after", after == null ? "" : after.values().getFirst())
                .setMaxResults(3)
                .getResultList();
        return Page.of(notes, 2, note -> Cursor.of(note.text)).map(note -> new NoteView(note.id, note.text));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed("agent")
    public RestResponse<NoteView> read(@RestPath UUID id) {
        return entities.createQuery("from Note where id = :id", Note.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(note -> new NoteView(note.id, note.text))
                .map(note -> RestResponse.ResponseBuilder.ok(note)
                        .header(HttpHeaders.ETAG, Version.etag(1))
                        .build())
                .orElseThrow(NoteUnknown::new);
    }

    @PUT
    @Path("{id}")
    @PermitAll
    public List<String> change(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        Version.require(ifMatch, 7);
        return List.of("changed");
    }

    @GET
    @Path("search")
    @RolesAllowed("agent")
    public List<String> search(
            @RestQuery int limit, @RestQuery LocalDate since, @RestQuery UUID author, @RestQuery Colour colour) {
        return List.of();
    }

    @GET
    @Path("failing/{how}")
    @RolesAllowed("agent")
    public String fail(@RestPath String how) {
        throw switch (how) {
            case "by-database" -> new IllegalStateException(new SQLException("secret host is down", "08006"));
            case "by-race" -> new OptimisticLockException("secret row");
            default -> new IllegalStateException("secret bug");
        };
    }

    @POST
    @Path("many")
    @Idempotent(required = true, secondsForParts = 30)
    @RolesAllowed("agent")
    public RestResponse<Integer> writeMany(@NotNull @Valid Writing writing) {
        for (int i = 0; i < 3; i++) {
            QuarkusTransaction.requiringNew().run(() -> {
                entities.createNativeQuery("select cast(pg_sleep(0.1) as text)").getSingleResult();
                entities.persist(new Note(UUID.randomUUID(), writing.text()));
            });
        }
        return RestResponse.ok(3);
    }

    @GET
    @Path("colours")
    @RolesAllowed("agent")
    public Page<String> colours(@Valid @BeanParam Part part) {
        return part.of(List.of("red", "green", "blue"), colour -> colour);
    }

    @GET
    @Path("page")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> page() {
        return RestResponse.ResponseBuilder.ok("<h1>Notes</h1>")
                .header("Content-Security-Policy", "default-src 'self'")
                .build();
    }

    @GET
    @Path("undeclared")
    public String undeclared() {
        return "nobody may see this";
    }
}
