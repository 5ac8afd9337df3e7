package io.ohlas.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.openapi.PathTemplates;
import io.ohlas.platform.telemetry.UriLabel;

/** The label of a request in metrics and spans: its template, and where none is known, how its path begins. */
@ApplicationScoped
class RouteLabels {

    private static final String FILE = "/{file}";
    private static final String SCREEN = "/{screen}";

    private final PathTemplates templates;
    private final RoutingTable table = new RoutingTable();

    RouteLabels(PathTemplates templates) {
        this.templates = templates;
    }

    String of(Target target) {
        return templates.of(target.path()).orElseGet(() -> withoutTemplate(target));
    }

    private String withoutTemplate(Target target) {
        return switch (target.destination()) {
            case NOBODY -> UriLabel.UNKNOWN;
            case CONSOLE -> ConsolePages.isFile(target.path()) ? FILE : SCREEN;
            default -> table.prefix(target.path()).orElse(UriLabel.UNKNOWN);
        };
    }
}
