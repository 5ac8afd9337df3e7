package io.ohlas.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the suite keeps what is private to this machine: the folder {@code .ohlas} at the top of the checkout. */
public final class Home {

    private Home() {}

    /** The top of the checkout: the nearest folder upwards that holds the command {@code ohlas} or the first pom. */
    public static Path checkout() {
        String given = System.getenv("OHLAS_CHECKOUT");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local-stack")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        return here;
    }

    /** The folder of data, logs and secrets. */
    public static Path folder() {
        return checkout().resolve(".ohlas");
    }

    /** Programs unpacked for this machine; kept by a fresh start. */
    public static Path programs() {
        return folder().resolve("programs");
    }
}
