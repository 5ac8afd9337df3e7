package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ohlas.stack.Home;
import io.ohlas.stack.Program;

/** Node.js, which builds the console: the path's own when it is new enough, else one fetched from npm. */
final class Node {

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*");
    private static final int OLDEST_MAJOR = 20;
    private static final int OLDEST_MINOR = 19;
    private static final String FETCHED = "node@22";

    private final Path folder = Home.programs().resolve("node");

    /** What to add to the environment so that builds find it. */
    Map<String, String> environment() {
        if (Program.find("node").isPresent() && Program.find("npm").isPresent() && isNewEnough(version())) {
            return Map.of();
        }
        Path programs = folder.resolve("node_modules/node/bin");
        if (!Files.isExecutable(programs.resolve("node"))) {
            fetch();
        }
        return Map.of("PATH", programs + ":" + System.getenv("PATH"));
    }

    /** The console's tools need 20.19 or later. @param version as node prints it, such as v20.19.0 */
    static boolean isNewEnough(String version) {
        Matcher parts = VERSION.matcher(version.strip());
        if (!parts.matches()) {
            return false;
        }
        int major = Integer.parseInt(parts.group(1));
        int minor = Integer.parseInt(parts.group(2));
        return major > OLDEST_MAJOR || major == OLDEST_MAJOR && minor >= OLDEST_MINOR;
    }

    private void fetch() {
        if (Program.find("npm").isEmpty()) {
            Prerequisites.install("npm");
        }
        System.out.println("Fetching Node.js with npm …");
        new Program(
                        "npm",
                        List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), FETCHED),
                        folder,
                        Map.of(),
                        Home.folder().resolve("logs/install.log"))
                .run(
                        "Node.js cannot be fetched with npm. Connect this machine to the network, or install Node.js 20.19 or later, then try again");
    }

    private static String version() {
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException e) {
            return "";
        }
    }
}
