package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

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
            TokenCommand.class,
            TestCommand.class,
            QuickCommand.class,
            VersionsCommand.class,
            BenchCommand.class,
            DeadLettersCommand.class,
            DocsCheckCommand.class,
            SuperviseCommand.class,
            HelpCommand.class
        })
public final class Ohlas {

    /** The names of all commands. */
    public static Set<String> commands() {
        return commandLine().getSubcommands().keySet();
    }

    static CommandLine commandLine() {
        var commands = new CommandLine(new Ohlas());
        addHelp(commands);
        commands.getSubcommands().values().stream()
                // One has it already, the other hands on what it does not know.
                .filter(command -> !(command.getCommand() instanceof HelpCommand))
                .filter(command -> !(command.getCommand() instanceof BenchCommand))
                .forEach(Ohlas::addHelp);
        return commands;
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this.")
                        .build());
    }

    private static String cannotWrite(FileSystemException failure) {
        String why = failure instanceof AccessDeniedException ? "it belongs to somebody else" : failure.getReason();
        return "%s cannot be read or written (%s). The suite keeps its data in %s: make room there, or make it yours."
                .formatted(failure.getFile(), why, Home.folder());
    }

    /** What nobody foresaw: its story goes to a file, for whoever is to mend it. */
    private static String unexpected(Exception failure) {
        Path log = Home.folder().resolve("logs/unexpected.log");
        var story = new StringWriter();
        failure.printStackTrace(new PrintWriter(story));
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, story + "%n".formatted(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return "Something went wrong for which there is no advice: %s. Try again; if it goes on, report it with %s."
                    .formatted(failure, log);
        } catch (IOException e) {
            return story.toString();
        }
    }

    /** Ends with 0, 1 when something failed, or 2 for a command line that makes no sense. */
    public static void main(String[] arguments) {
        CommandLine commands = commandLine();
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Trouble || failure instanceof PartFailed) {
                command.getErr().println(failure.getMessage());
            } else if (failure.getCause() instanceof FileSystemException file) {
                command.getErr().println(cannotWrite(file));
            } else {
                command.getErr().println(unexpected(failure));
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
