package io.ohlas.stack.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import io.ohlas.stack.Home;
import io.ohlas.stack.PartFailed;
import io.ohlas.stack.Trouble;

/** The command {@code ./ohlas}. */
@Command(
        name = "ohlas",
        description = "Runs, shows, tests and measures the suite on this machine.",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            TestCommand.class,
            QuickCommand.class,
            BenchCommand.class,
            DeadLettersCommand.class,
            DocsCheckCommand.class,
            SuperviseCommand.class,
            HelpCommand.class
        })
public final class Ohlas {

    /** The names of all commands. */
    public static Set<String> commands() {
        return new CommandLine(new Ohlas()).getSubcommands().keySet();
    }

    private static String cannotWrite(FileSystemException failure) {
        String why = failure instanceof AccessDeniedException ? "it belongs to somebody else" : failure.getReason();
        return "%s cannot be read or written (%s). The suite keeps its data in %s: make room there, or make it yours."
                .formatted(failure.getFile(), why, Home.folder());
    }

    /** Ends with 0, 1 when something failed, or 2 for a command line that makes no sense. */
    public static void main(String[] arguments) {
        var commands = new CommandLine(new Ohlas());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Trouble || failure instanceof PartFailed) {
                command.getErr().println(failure.getMessage());
            } else if (failure.getCause() instanceof FileSystemException file) {
                command.getErr().println(cannotWrite(file));
            } else {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        if (arguments.length == 0) {
            commands.usage(System.out);
            return;
        }
        System.exit(commands.execute(arguments));
    }
}
