package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.Folders;
import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.keycloak.KeycloakServer;
import io.ohlas.stack.suite.ChosenPorts;
import io.ohlas.stack.suite.Secrets;
import io.ohlas.stack.suite.SuiteConfig;

/** Builds and starts the suite in the background. */
@Command(name = "start", description = "Builds what changed, starts the suite and makes its demo tenant.")
final class StartCommand implements Runnable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> FORGOTTEN =
            List.of("data", "logs", "demo.env", "demo-truth.json", Demo.UNFINISHED, "secrets.properties");

    private final RunFolder run = new RunFolder();

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Start without the demo tenants.")
    private boolean noDemo;

    @Override
    public void run() {
        if (!run.claimStart()) {
            throw new Trouble("Another ./ohlas start is at work here. Wait until it has ended, then try again.");
        }
        if (Demo.wasCutOff()) {
            System.out.println("The demo's past was cut off while it was made; all is made anew.");
        }
        if (fresh || Demo.wasCutOff()) {
            new StopCommand().stop();
            // Before anything is lost: a start that cannot go on leaves the data as they were.
            PortCheck.check(SuiteConfig.local());
            FORGOTTEN.forEach(name -> Folders.delete(Home.folder().resolve(name)));
        }
        var ports = new ChosenPorts(Home.folder(), System.getenv());
        ports.check();
        boolean makesDemo = !noDemo && new Demo().existing().isEmpty();
        if (makesDemo) {
            // One that runs already has clocks that nobody can set.
            new StopCommand().stop();
        }
        Optional<ProcessHandle> supervisor = run.supervisor();
        if (supervisor.isPresent()) {
            System.out.println("The suite was started already.");
            if (!run.steps().contains(RunFolder.READY)) {
                follow(supervisor.get());
            }
        } else {
            start(ports);
        }
        if (makesDemo) {
            new Demo().ensure();
            // As it runs from now on: with clocks that nobody can set.
            System.out.println("The demo is made; the suite starts as it will from now on");
            new StopCommand().stop();
            follow(launch().toHandle());
        }
        System.out.println(
                noDemo
                        ? Welcome.withoutDemo(SuiteConfig.local())
                        : Welcome.text(new Demo().existing().orElseThrow()));
    }

    private void start(ChosenPorts ports) {
        // Whatever a killed supervisor left behind would hold the ports.
        new StopCommand().stop();
        // Before minutes of building: should they be damaged, nothing can be started.
        Secrets.in(Home.folder());
        Map<String, String> environment = new Prerequisites().forSuite();
        // Fetched meanwhile; should it fail, the start tries again and says why.
        CompletableFuture<Void> keycloak =
                SuiteConfig.local().outside().keycloak().isPresent()
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.runAsync(KeycloakServer::fetch).exceptionally(failure -> null);
        new Build().packageServices(environment, System.out::println);
        keycloak.join();
        PortCheck.check(SuiteConfig.local());
        ports.remember();
        follow(launch().toHandle());
    }

    private Process launch() {
        Path log = Home.folder().resolve("logs/supervisor.log");
        try {
            Files.createDirectories(log.getParent());
            // A session of its own: neither the end of this command nor a closed terminal ends the suite.
            var supervisor = new ProcessBuilder(
                            "setsid",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Ohlas.class.getName(),
                            "supervise")
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            if (!noDemo && new Demo().existing().isEmpty()) {
                supervisor.environment().put(SuiteConfig.REPLAY, "true");
            }
            return supervisor.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(ProcessHandle supervisor) {
        int shown = 0;
        while (true) {
            List<String> steps = run.steps();
            for (String step : steps.subList(shown, steps.size())) {
                if (step.equals(RunFolder.READY)) {
                    return;
                }
                if (step.startsWith(RunFolder.FAILED)) {
                    throw new Trouble(String.join(System.lineSeparator(), steps.subList(shown, steps.size()))
                            .substring(RunFolder.FAILED.length() + 1));
                }
                System.out.println("  " + step);
                shown++;
            }
            if (!supervisor.isAlive() && run.supervisor().isEmpty()) {
                throw new Trouble("The suite was stopped while it started. If it was not you, its log says why: %s"
                        .formatted(Home.folder().resolve("logs/supervisor.log")));
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
