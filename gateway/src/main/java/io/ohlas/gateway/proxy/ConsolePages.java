package io.ohlas.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.compression.PackedAssets;
import io.ohlas.gateway.problem.GatewayProblem;

/**
 * The web console's files, from the class path. Its screens have addresses of their own, which all are the one page
 * that the console's own router takes over from.
 */
@ApplicationScoped
class ConsolePages {

    private static final String PAGE = "/index.html";
    private static final String HASHED_FILES = "/assets/";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final PackedAssets assets;

    ConsolePages(PackedAssets assets) {
        this.assets = assets;
    }

    void serve(RoutingContext context, Target target) {
        String path = target.path();
        String method = context.request().method().name();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            GatewayProblem.METHOD_NOT_ALLOWED.answer(context, "Pages can only be read");
            return;
        }
        boolean hashed = path.startsWith(HASHED_FILES);
        context.response().putHeader("Cache-Control", hashed ? FOREVER : "no-cache");
        if (hashed) {
            assets.serve(context, path);
        } else if (isFile(path)) {
            context.next();
        } else {
            context.reroute(PAGE);
        }
    }

    // Screens have no dot in the last part of their address; files always have.
    static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }
}
