package io.ohlas.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of the API, for programs and for people. */
@Path("/api/v1")
@RunOnVirtualThread
@PermitAll
class OpenApiResource {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String SWAGGER = webJarVersion();

    private final DocumentSettings settings;
    private final ServiceDocuments documents;
    private final Template docs;
    private final Clock clock;
    private volatile Made latest = new Made(null, Instant.EPOCH);

    OpenApiResource(DocumentSettings settings, ServiceDocuments documents, Template docs, Clock clock) {
        this.settings = settings;
        this.documents = documents;
        this.docs = docs;
        this.clock = clock;
    }

    private record Made(ObjectNode document, Instant at) {}

    /** One OpenAPI 3.1 document of all services that are there. */
    @GET
    @Path("openapi")
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode openapi() {
        Instant now = clock.instant();
        if (latest.at().plus(FRESH).isBefore(now)) {
            latest = new Made(make(), now);
        }
        return latest.document();
    }

    /** A page on which the API can be read and tried, without a file from any other site. */
    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String docs() {
        return docs.data("swagger", SWAGGER).render();
    }

    // A web jar's files lie in a folder of its version.
    private static String webJarVersion() {
        try (InputStream file =
                OpenApiResource.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode make() {
        var whole = new WholeDocument(settings.publicUrl().toString());
        new TreeMap<>(settings.services()).forEach((service, replicas) -> replicas.stream()
                .flatMap(replica -> documents.fetch(replica).stream())
                .findFirst()
                .ifPresent(document -> whole.add(service, document)));
        return whole.json();
    }
}
