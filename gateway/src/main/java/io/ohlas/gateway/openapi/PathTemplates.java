package io.ohlas.gateway.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * The addresses of the suite as templates, such as {@code /api/v1/cases/{id}}: those of the services' documents, which
 * are read again and again since a service may be away or be replaced, and those that stand in no document.
 */
@ApplicationScoped
public class PathTemplates {

    private static final List<String> IN_NO_DOCUMENT = List.of(
            "/r/{token}",
            "/r/assets/{file}",
            "/u/{token}",
            "/s/{slug}",
            "/c/{token}",
            "/login",
            "/login/{step}",
            "/logout",
            "/assets/{file}",
            "/auth/realms/ohlas/protocol/openid-connect/auth",
            "/auth/realms/ohlas/protocol/openid-connect/token",
            "/auth/realms/ohlas/protocol/openid-connect/certs",
            "/auth/realms/ohlas/login-actions/{action}",
            "/.well-known/security.txt");

    private final DocumentSettings settings;
    private final ServiceDocuments documents;
    private final Set<String> known = new HashSet<>(IN_NO_DOCUMENT);
    private volatile TemplateTree tree = TemplateTree.of(IN_NO_DOCUMENT);

    PathTemplates(DocumentSettings settings, ServiceDocuments documents) {
        this.settings = settings;
        this.documents = documents;
    }

    /** @param path decoded, without a query; empty when no template fits it */
    public Optional<String> of(String path) {
        return Optional.ofNullable(tree.find(path));
    }

    // What was read once stays: a service that is away for a moment still has its addresses.
    @Scheduled(every = "{ohlas.documents.read-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void read() {
        boolean more = settings.services().values().stream()
                .flatMap(Collection::stream)
                .flatMap(replica -> documents.fetch(replica).stream())
                .flatMap(document -> document.path("paths").propertyStream().map(path -> path.getKey()))
                .map(known::add)
                .reduce(false, Boolean::logicalOr);
        if (more) {
            tree = TemplateTree.of(known);
        }
    }
}
