package io.ohlas.stack.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.ohlas.stack.DatabaseLogin;
import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.letters.DeadLetter;
import io.ohlas.stack.letters.DeadLetters;
import io.ohlas.stack.letters.QueueSender;
import io.ohlas.stack.suite.Secrets;
import io.ohlas.stack.suite.SuiteConfig;
import io.ohlas.stack.suite.SuiteEnvironment;

/** Shows what the services gave up on; sends it again, or forgets it. */
@Command(
        name = "dead-letters",
        description = "Lists messages that could not be handled; sends them again or drops them.")
final class DeadLettersCommand implements Runnable {

    @Parameters(arity = "0..*", description = "Which, as the list names them, e.g. scoring/12 (default: all).")
    private List<String> names = List.of();

    @Option(names = "--body", description = "Show what they say.")
    private boolean body;

    @Option(names = "--redrive", description = "Send them to their queues again, once the cause is mended.")
    private boolean redrive;

    @Option(names = "--drop", description = "Forget them for good; only those that are named.")
    private boolean drop;

    @Override
    public void run() {
        if (drop && names.isEmpty()) {
            throw new Trouble("Name those to drop, as ./ohlas dead-letters lists them.");
        }
        SuiteEnvironment environment = environment();
        DeadLetters letters = ofAllServices();
        List<DeadLetter> chosen = choose(letters.list());
        chosen.forEach(this::show);
        if (redrive) {
            try (var sender = new QueueSender(environment.broker(), environment.virtualHost())) {
                chosen.forEach(letter -> letters.redrive(letter, sender));
            }
        } else if (drop) {
            chosen.forEach(letters::drop);
        }
        String done = redrive ? "sent again" : drop ? "dropped" : "kept";
        System.out.printf("%d dead letters %s%n", chosen.size(), done);
    }

    /** Those of the suite of this checkout. */
    static DeadLetters ofAllServices() {
        return new DeadLetters(logins(environment()));
    }

    private static SuiteEnvironment environment() {
        return new SuiteEnvironment(SuiteConfig.local(), Secrets.in(Home.folder()));
    }

    private static Map<String, DatabaseLogin> logins(SuiteEnvironment environment) {
        var logins = new LinkedHashMap<String, DatabaseLogin>();
        for (String service : List.of("survey", "scoring", "alert", "gateway")) {
            logins.put(service, environment.owner(service));
        }
        return logins;
    }

    private List<DeadLetter> choose(List<DeadLetter> all) {
        Set<String> wanted = Set.copyOf(names);
        List<DeadLetter> chosen = all.stream()
                .filter(letter -> wanted.isEmpty() || wanted.contains(letter.name()))
                .toList();
        if (chosen.size() < wanted.size()) {
            throw new Trouble("There is no such dead letter; ./ohlas dead-letters lists those that are there.");
        }
        return chosen;
    }

    private void show(DeadLetter letter) {
        System.out.printf(
                "%-12s %s  %s  %s  %s  deaths: %d%s%n",
                letter.name(),
                letter.diedAt(),
                letter.queue(),
                letter.type(),
                letter.messageId(),
                letter.deaths(),
                letter.reason() == null ? "" : "  reason: " + letter.reason());
        if (body) {
            System.out.println("    " + new String(letter.body(), StandardCharsets.UTF_8));
        }
    }
}
