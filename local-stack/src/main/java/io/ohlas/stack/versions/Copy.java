package io.ohlas.stack.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ohlas.stack.Folders;
import io.ohlas.stack.PartFailed;
import io.ohlas.stack.Program;

/**
 * A copy of the suite's files as Git's index has them, to be built with versions that are not the suite's own.
 *
 * @param environment is added to that of the programs that run in it
 */
public record Copy(Path checkout, Path folder, Path logs, Map<String, String> environment) {

    private static final String LONGEST = "30m";

    /** How a program ended. */
    record Outcome(String name, boolean succeeded, Path log) {

        void orFail(String complaint) {
            if (!succeeded) {
                throw new PartFailed(name, complaint, log);
            }
        }
    }

    /** Made anew; programs that were unpacked for this machine are shared with it. */
    public static Copy of(Path checkout, Path folder, Path logs, Path programs, Map<String, String> environment) {
        Folders.delete(folder);
        var variables = new HashMap<>(environment);
        variables.put("OHLAS_CHECKOUT", folder.toString());
        var copy = new Copy(checkout, folder, logs, variables);
        copy.restore(List.of("--all"));
        try {
            Files.createDirectories(programs);
            Files.createDirectories(folder.resolve(".ohlas"));
            Files.createSymbolicLink(folder.resolve(".ohlas").resolve(programs.getFileName()), programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Puts files back as they were; {@code --all} for all of them. */
    void restore(List<String> files) {
        var command = new ArrayList<>(List.of("git", "checkout-index", "--force", "--prefix=%s/".formatted(folder)));
        command.addAll(files);
        program("versions-copy", checkout, command, line -> {}).orFail("The files cannot be copied");
    }

    /** Runs a program, for half an hour at most. */
    Outcome program(String name, Path where, List<String> command, Consumer<String> lines) {
        var limited = new ArrayList<>(List.of("timeout", LONGEST));
        limited.addAll(command);
        Path log = logs.resolve(name + ".log");
        int code = new Program(name, limited, where, environment, log).run(lines);
        return new Outcome(name, code == 0, log);
    }
}
