package io.ohlas.gateway.compression;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * The console's scripts and styles, packed as tightly as can be: once each, since they never change under their names.
 */
@ApplicationScoped
public class PackedAssets {

    private static final String FOLDER = "META-INF/resources";
    private static final int TIGHTEST_BROTLI = 11;
    private static final Map<String, String> TYPES = Map.of(
            ".js", "text/javascript;charset=UTF-8",
            ".css", "text/css;charset=UTF-8",
            ".svg", "image/svg+xml");

    private final ExecutorService virtualThreads;
    private final Map<String, Optional<Packed>> assets = new ConcurrentHashMap<>();

    PackedAssets(@VirtualThreads ExecutorService virtualThreads) {
        this.virtualThreads = virtualThreads;
    }

    /** @param brotli null where this machine has no Brotli */
    private record Packed(String type, Buffer plain, Buffer gzip, Buffer brotli) {}

    /**
     * Answers with the file, or goes on to the next handler when it is none that is packed.
     *
     * @param path decoded, of a file whose name holds a hash of what is in it
     */
    public void serve(RoutingContext context, String path) {
        String type = TYPES.get(path.substring(Math.max(0, path.lastIndexOf('.'))));
        if (type == null) {
            context.next();
            return;
        }
        Optional<Packed> known = assets.get(path);
        if (known != null) {
            answer(context, known);
            return;
        }
        Context eventLoop = Vertx.currentContext();
        virtualThreads.execute(() -> {
            Optional<Packed> packed = pack(path, type);
            // What is not there is not remembered: names that somebody made up would fill the memory.
            packed.ifPresent(found -> assets.put(path, packed));
            eventLoop.runOnContext(done -> answer(context, packed));
        });
    }

    private static void answer(RoutingContext context, Optional<Packed> asset) {
        if (asset.isEmpty()) {
            context.next();
            return;
        }
        Packed packed = asset.get();
        String accepted = context.request().getHeader("Accept-Encoding");
        var response = context.response().putHeader("Content-Type", packed.type());
        Compression.addVary(response.headers());
        Buffer body;
        if (packed.brotli() != null && AcceptedEncodings.contain(accepted, "br")) {
            response.putHeader("Content-Encoding", "br");
            body = packed.brotli();
        } else if (AcceptedEncodings.contain(accepted, "gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            body = packed.gzip();
        } else {
            response.putHeader("Content-Encoding", "identity");
            body = packed.plain();
        }
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (context.request().method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static Optional<Packed> pack(String path, String type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] plain = file.readAllBytes();
            return Optional.of(new Packed(type, Buffer.buffer(plain), gzip(plain), brotli(plain)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Buffer gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        }
        return Buffer.buffer(packed.toByteArray());
    }

    private static Buffer brotli(byte[] plain) throws IOException {
        return Brotli4jLoader.isAvailable()
                ? Buffer.buffer(Encoder.compress(plain, Encoder.Parameters.create(TIGHTEST_BROTLI)))
                : null;
    }
}
