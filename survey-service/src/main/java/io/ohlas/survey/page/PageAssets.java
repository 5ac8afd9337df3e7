package io.ohlas.survey.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The style and the script of the pages. Their addresses change with their content, so browsers keep them for good. */
@Path("/r/assets")
@PermitAll
@Singleton
public class PageAssets {

    private final byte[] style = read("page/page.css");
    private final byte[] script = read("page/page.js");

    /** Address of the style, which other pages for respondents share. */
    public String stylesheet() {
        return "/r/assets/page.css?" + version(style);
    }

    String script() {
        return "/r/assets/page.js?" + version(script);
    }

    @GET
    @Path("page.css")
    @Produces("text/css")
    public RestResponse<byte[]> style() {
        return asset(style, "text/css;charset=UTF-8");
    }

    @GET
    @Path("page.js")
    @Produces("text/javascript")
    public RestResponse<byte[]> code() {
        return asset(script, "text/javascript;charset=UTF-8");
    }

    private static RestResponse<byte[]> asset(byte[] content, String type) {
        return ResponseBuilder.ok(content)
                .type(type)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] read(String name) {
        try (InputStream file = PageAssets.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return Long.toHexString(sum.getValue());
    }
}
