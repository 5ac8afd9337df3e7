package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;

import io.ohlas.stack.suite.SuiteConfig;

/** Shows which parts run, and whether a message was given up on. */
@Command(
        name = "status",
        description = "Shows which parts run, in how much memory, and whether messages were given up on.")
final class StatusCommand implements Callable<Integer> {

    private final RunFolder run = new RunFolder();

    /** 0 when the suite runs, 1 when it does not. */
    @Override
    public Integer call() {
        Map<String, ProcessHandle> processes = run.processes();
        if (!processes.containsKey("supervisor")) {
            System.out.println(
                    run.starter().isPresent()
                            ? "The suite is being built; the ./ohlas start that is at it shows how far it is."
                            : "The suite is not running. ./ohlas start starts it.");
            return 1;
        }
        System.out.printf("%-16s %-8s %8s %8s%n", "part", "state", "pid", "memory");
        processes.keySet().removeIf(name -> name.startsWith(RunFolder.HELPER));
        processes.forEach((name, process) -> row(name, process));
        SuiteConfig.local().partNames().stream()
                .filter(name -> !processes.containsKey(name))
                .forEach(name -> System.out.printf("%-16s %-8s%n", name, "down"));
        deadLetters();
        System.out.printf(
                "%nAddress: %s   mails: %s%n",
                SuiteConfig.local().url(), SuiteConfig.local().mailUrl());
        return 0;
    }

    private static void deadLetters() {
        String given = DeadLettersCommand.ofAllServices().counts().entrySet().stream()
                .filter(service -> service.getValue() > 0)
                .map(service -> "%s %d".formatted(service.getKey(), service.getValue()))
                .collect(Collectors.joining(", "));
        System.out.printf(
                "%nDead letters: %s%n",
                given.isEmpty() ? "none" : given + "   ./ohlas dead-letters shows them and sends them again");
    }

    private static void row(String name, ProcessHandle process) {
        System.out.printf("%-16s %-8s %8d %5d MB%n", name, "running", process.pid(), megabytes(process));
    }

    /** Resident memory of the process and all it started. */
    private static long megabytes(ProcessHandle process) {
        long own = resident(process.pid());
        // The supervisor's children have rows of their own.
        boolean supervisor = process.info()
                .arguments()
                .map(all -> all[all.length - 1].equals("supervise"))
                .orElse(false);
        return supervisor
                ? own
                : own
                        + process.descendants()
                                .mapToLong(child -> resident(child.pid()))
                                .sum();
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
